using System.Buffers;
using System.Globalization;
using System.Text;

namespace OfficeIntegration.Core.Documents.Identity;

/// <summary>A stamp as one line of ASCII, to be cut into custom document properties.</summary>
internal static class StampText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");

    public static string Write(DocumentStamp stamp)
    {
        var to = new StringBuilder(stamp.Items.Count * 100);
        Record(to, "d", stamp.Identity.Kind, stamp.Identity.AssessmentId, stamp.Identity.Version, stamp.Identity.Language, stamp.Identity.StakeholderId ?? "");
        foreach (ItemStamp item in stamp.Items)
        {
            Record(to, "i", item.Key, item.TextDigest, item.Fingerprint, item.Digest);
        }

        foreach (AnswerStamp answer in stamp.Answers)
        {
            Record(to, "a", answer.Key.ItemKey, answer.Key.StakeholderId, answer.Version, answer.Digest);
        }

        foreach (string digest in stamp.Outside)
        {
            Record(to, "o", digest);
        }

        return to.ToString();
    }

    /// <exception cref="FormatException">The text is no stamp.</exception>
    public static DocumentStamp Read(string text)
    {
        ILookup<string, string[]> records = text.Split(';')
            .Select(record => record.Split(',').Select(Uri.UnescapeDataString).ToArray())
            .ToLookup(fields => fields[0], fields => fields[1..]);
        return new DocumentStamp(
            records["d"].Select(Identity).FirstOrDefault() ?? throw new FormatException("A stamp without identity."),
            [.. records["i"].Select(fields => new ItemStamp(At(fields, 0), At(fields, 1), TextFingerprint.Parse(At(fields, 2)), At(fields, 3)))],
            [.. records["a"].Select(fields => new AnswerStamp(new AnswerKey(At(fields, 0), At(fields, 1)), Number(fields, 2), At(fields, 3)))],
            [.. records["o"].Select(fields => At(fields, 0))]);
    }

    private static DocumentIdentity Identity(string[] fields) => new(
        At(fields, 0) switch { "Master" => DocumentKind.Master, "Section" => DocumentKind.Section, _ => throw new FormatException("Unknown kind.") },
        At(fields, 1),
        Number(fields, 2),
        Languages.IsKnown(At(fields, 3)) ? At(fields, 3) : throw new FormatException("Unknown language."),
        At(fields, 4) is { Length: > 0 } stakeholder ? stakeholder : null);

    private static void Record(StringBuilder to, string kind, params ReadOnlySpan<object> fields)
    {
        to.Append(to.Length == 0 ? "" : ";").Append(kind);
        foreach (object field in fields)
        {
            to.Append(',').Append(Escaped(Convert.ToString(field, CultureInfo.InvariantCulture)!));
        }
    }

    /// <summary>Most fields are digests, which have nothing to escape.</summary>
    private static string Escaped(string field) => field.AsSpan().ContainsAnyExcept(Plain) ? Uri.EscapeDataString(field) : field;

    private static string At(string[] fields, int at) => at < fields.Length ? fields[at] : throw new FormatException("A field is missing.");

    private static int Number(string[] fields, int at) => int.Parse(At(fields, at), NumberStyles.None, CultureInfo.InvariantCulture);
}
