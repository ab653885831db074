using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeIntegration.Tests.Support.Tables;

/// <summary>Rows from <paramref name="First"/> up to but not including <paramref name="End"/>, by the key of the store.</summary>
internal sealed partial record RowRange(string First, string End)
{
    private const string Last = "\uffff";

    public static RowRange All { get; } = new("", Last);

    /// <summary>Reads a filter over keys; others have to be answered by a real service.</summary>
    public static RowRange Of(string? filter)
    {
        if (string.IsNullOrEmpty(filter))
        {
            return All;
        }

        var terms = Term().Matches(filter).ToDictionary(term => $"{term.Groups[1].Value} {term.Groups[2].Value}", term => term.Groups[3].Value.Replace("''", "'", StringComparison.Ordinal));
        if (!terms.TryGetValue("PartitionKey eq", out string? partition) || string.Join(" and ", Term().Matches(filter).Select(term => term.Value)) != filter)
        {
            throw new NotSupportedException($"Only ranges of keys in one partition can be asked for here, not {filter}.");
        }

        return new(
            StoredRow.KeyOf(partition, terms.GetValueOrDefault("RowKey ge", "")),
            terms.TryGetValue("RowKey lt", out string? end) ? StoredRow.KeyOf(partition, end) : partition + "\u0001");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}..{End}");

    [GeneratedRegex("(PartitionKey|RowKey) (eq|ge|lt) '((?:[^']|'')*)'")]
    private static partial Regex Term();
}
