using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// Takes the answer to a transaction apart: a multipart inside a multipart, whose parts are HTTP
/// responses. After a refusal there is one part, the refusal's.
/// </summary>
internal static class ChangesetReader
{
    public static IReadOnlyList<Response> Read(Response batch)
    {
        string changeset = Parts(batch.Content.ToString(), BoundaryIn(batch.Headers.ContentType)).FirstOrDefault() ?? throw Malformed();
        (string[] head, string body) = Split(changeset);
        return [.. Parts(body, BoundaryIn(Header(head, "Content-Type"))).Select(part => ReadPart(Split(part).Body))];
    }

    private static IEnumerable<string> Parts(string text, string boundary)
    {
        string[] pieces = ("\r\n" + text).Split($"\r\n--{boundary}");
        return pieces is [_, _, ..] && pieces[^1].StartsWith("--", StringComparison.Ordinal)
            ? pieces[1..^1].Select(piece => piece.StartsWith("\r\n", StringComparison.Ordinal) ? piece[2..] : throw Malformed())
            : throw Malformed();
    }

    // A part without a body may end right after its headers.
    private static (string[] Head, string Body) Split(string part)
    {
        int end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0
            ? (part.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), string.Empty)
            : (part[..end].Split("\r\n", StringSplitOptions.RemoveEmptyEntries), part[(end + 4)..]);
    }

    private static PartResponse ReadPart(string text)
    {
        (string[] head, string body) = Split(text);
        string[] status = head.FirstOrDefault()?.Split(' ', 3) ?? [];
        if (status is not [{ } protocol, { } code, ..] || !protocol.StartsWith("HTTP/", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("A part of the service's answer to a transaction does not start with an HTTP status line.");
        }

        return new(int.Parse(code, CultureInfo.InvariantCulture), status.ElementAtOrDefault(2) ?? string.Empty, head[1..].Select(Pair), Encoding.UTF8.GetBytes(body.TrimEnd('\r', '\n')));
    }

    private static KeyValuePair<string, string> Pair(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? new(line[..colon].Trim(), line[(colon + 1)..].Trim()) : throw Malformed();
    }

    private static string? Header(string[] head, string name) =>
        head.Select(Pair).Where(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value).FirstOrDefault();

    private static string BoundaryIn(string? contentType)
    {
        const string Attribute = "boundary=";
        int start = contentType?.IndexOf(Attribute, StringComparison.OrdinalIgnoreCase) ?? -1;
        return start < 0 ? throw Malformed() : contentType![(start + Attribute.Length)..].Split(';')[0].Trim('"', ' ');
    }

    private static IOException Malformed() => new("The service's answer to a transaction is not the multipart that was expected.");
}
