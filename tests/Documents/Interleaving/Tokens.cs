using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeIntegration.Tests.Documents.Interleaving;

/// <summary>Words that stand nowhere else, so that every word somebody typed can be looked for.</summary>
internal sealed partial class Tokens(Random random)
{
    private int _last;

    public Random Random => random;

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"zq{++_last}x");

    public string Some(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Next()));

    /// <summary>In the order in which they stand; one that stands twice comes twice.</summary>
    public static IEnumerable<string> In(string text) => Token().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"zq\d+x")]
    private static partial Regex Token();
}
