using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OfficeIntegration.Tests.Support.Tables;

/// <summary>Rows from <paramref name="First"/> up to but not including <paramref name="End"/>, by the key of the store, that fulfil what else was asked.</summary>
/// <param name="Rows">Row keys from and up to, in whatever partition; null where the partition is named.</param>
/// <param name="Wanted">Each a choice of properties and values, one of which a row must have.</param>
internal sealed partial record RowRange(string First, string End, (string From, string To)? Rows, IReadOnlyList<IReadOnlyList<(string Property, string Value)>> Wanted)
{
    private const string Last = "\uffff";

    public static RowRange All { get; } = new("", Last, null, []);

    /// <summary>Reads a filter over keys, with choices of values; others have to be answered by a real service.</summary>
    public static RowRange Of(string? filter)
    {
        if (string.IsNullOrEmpty(filter))
        {
            return All;
        }

        IReadOnlyList<(string Property, string Value)>[] choices = [.. Choice().Matches(filter).Select(choice => Term().Matches(choice.Value).Select(term => (term.Groups[1].Value, Plain(term))).ToArray())];
        string keys = Choice().Replace(filter, "");
        var terms = Term().Matches(keys).ToDictionary(term => $"{term.Groups[1].Value} {term.Groups[2].Value}", Plain);
        if (string.Join(" and ", Term().Matches(keys).Select(term => term.Value)) != keys)
        {
            throw new NotSupportedException($"Only ranges of keys can be asked for here, not {filter}.");
        }

        (string from, string to) = (terms.GetValueOrDefault("RowKey ge", ""), terms.GetValueOrDefault("RowKey lt", Last));
        return terms.TryGetValue("PartitionKey eq", out string? partition)
            ? new(StoredRow.KeyOf(partition, from), to == Last ? partition + "\u0001" : StoredRow.KeyOf(partition, to), null, choices)
            : All with { Rows = (from, to), Wanted = choices };
    }

    public bool Takes(StoredRow row)
    {
        string rowKey = row.Key[(row.Key.IndexOf('\0', StringComparison.Ordinal) + 1)..];
        if (Rows is { } rows && (string.CompareOrdinal(rowKey, rows.From) < 0 || string.CompareOrdinal(rowKey, rows.To) >= 0))
        {
            return false;
        }

        if (Wanted.Count == 0)
        {
            return true;
        }

        using JsonDocument properties = JsonDocument.Parse(row.Properties);
        return Wanted.All(choice => choice.Any(one => properties.RootElement.TryGetProperty(one.Property, out JsonElement value) && value.ValueEquals(one.Value)));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}..{End}");

    private static string Plain(Match term) => term.Groups[3].Value.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex("([A-Za-z]+) (eq|ge|lt) '((?:[^']|'')*)'")]
    private static partial Regex Term();

    [GeneratedRegex(@" and \((?:[A-Za-z]+ eq '(?:[^']|'')*'(?: or )?)+\)")]
    private static partial Regex Choice();
}
