using System.Text;
using System.Text.RegularExpressions;

namespace OfficeIntegration.Tests.Support.Tables;

/// <summary>One write, alone or in a transaction.</summary>
/// <param name="Method">POST adds, PUT replaces or adds, DELETE removes.</param>
/// <param name="Key">Of the row; null for an addition, whose body says it.</param>
/// <param name="IfMatch">Null when any version, or none, will do.</param>
internal sealed partial record RowChange(string Method, string Table, string? Key, string? IfMatch, byte[] Body)
{
    public static RowChange Of(string method, string path, string? ifMatch, byte[] body)
    {
        Match place = Place().Match(Uri.UnescapeDataString(path));
        return place.Success
            ? new(method, place.Groups[1].Value, place.Groups[2].Success ? StoredRow.KeyOf(Plain(place.Groups[2]), Plain(place.Groups[3])) : null, ifMatch, body)
            : throw new NotSupportedException($"{method} {path}");
    }

    /// <summary>The parts of a transaction.</summary>
    public static IReadOnlyList<RowChange> AllOf(string batch) =>
    [
        .. batch.Split("\r\nContent-Type: application/http\r\n").Skip(1).Select(part =>
        {
            string request = part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
            int end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            string[] head = request[..end].Split("\r\n");
            string[] line = head[0].Split(' ');
            string? match = head.FirstOrDefault(header => header.StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase))?[9..].Trim();
            string body = request[(end + 4)..];
            return Of(line[0], new Uri(line[1]).AbsolutePath, match, Encoding.UTF8.GetBytes(body[..Math.Max(0, body.LastIndexOf("\r\n--changeset", StringComparison.Ordinal))]));
        }),
    ];

    private static string Plain(Group quoted) => quoted.Value.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"/([A-Za-z0-9]+)(?:\(\)|\(PartitionKey='((?:[^']|'')*)',RowKey='((?:[^']|'')*)'\))?$")]
    private static partial Regex Place();
}
