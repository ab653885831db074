using System.Globalization;

namespace OfficeIntegration.Core.Documents.Identity;

/// <summary>A stamp as one line of ASCII, to be cut into custom document properties.</summary>
internal static class StampText
{
    public static string Write(DocumentStamp stamp)
    {
        IEnumerable<string> records =
        [
            Record("d", stamp.Identity.Kind, stamp.Identity.AssessmentId, stamp.Identity.Version, stamp.Identity.Language, stamp.Identity.StakeholderId ?? ""),
            .. stamp.Items.Select(item => Record("i", item.Key, item.TextDigest, item.Fingerprint, item.StatusDigest, item.Digest)),
            .. stamp.Answers.Select(answer => Record("a", answer.Key.ItemKey, answer.Key.StakeholderId, answer.Version, answer.Digest, answer.Offered)),
            .. stamp.Outside.Select(digest => Record("o", digest)),
        ];
        return string.Join(';', records);
    }

    /// <exception cref="FormatException">The text is no stamp.</exception>
    public static DocumentStamp Read(string text)
    {
        ILookup<string, string[]> records = text.Split(';')
            .Select(record => record.Split(',').Select(Uri.UnescapeDataString).ToArray())
            .ToLookup(fields => fields[0], fields => fields[1..]);
        return new DocumentStamp(
            records["d"].Select(Identity).FirstOrDefault() ?? throw new FormatException("A stamp without identity."),
            [.. records["i"].Select(fields => new ItemStamp(At(fields, 0), At(fields, 1), TextFingerprint.Parse(At(fields, 2)), At(fields, 3), At(fields, 4)))],
            [.. records["a"].Select(fields => new AnswerStamp(new AnswerKey(At(fields, 0), At(fields, 1)), Number(fields, 2), At(fields, 3), At(fields, 4)))],
            [.. records["o"].Select(fields => At(fields, 0))]);
    }

    private static DocumentIdentity Identity(string[] fields) => new(
        At(fields, 0) switch { "Master" => DocumentKind.Master, "Section" => DocumentKind.Section, _ => throw new FormatException("Unknown kind.") },
        At(fields, 1),
        Number(fields, 2),
        Languages.IsKnown(At(fields, 3)) ? At(fields, 3) : throw new FormatException("Unknown language."),
        At(fields, 4) is { Length: > 0 } stakeholder ? stakeholder : null);

    private static string Record(params ReadOnlySpan<object> fields)
    {
        var escaped = new List<string>();
        foreach (object field in fields)
        {
            escaped.Add(Uri.EscapeDataString(Convert.ToString(field, CultureInfo.InvariantCulture)!));
        }

        return string.Join(',', escaped);
    }

    private static string At(string[] fields, int at) => at < fields.Length ? fields[at] : throw new FormatException("A field is missing.");

    private static int Number(string[] fields, int at) => int.Parse(At(fields, at), NumberStyles.None, CultureInfo.InvariantCulture);
}
