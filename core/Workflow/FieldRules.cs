namespace OfficeIntegration.Core.Workflow;

/// <summary>Bounds of what people type into fields; checked before anything is decided.</summary>
public static class FieldRules
{
    public const int MaxNameChars = 200;
    public const int MaxReasonChars = 2_000;
    public const int MaxFurtherActionChars = 20_000;
    public const int MaxAnswerChars = 100_000;
    public const int MaxEvidence = 20;
    public const int MaxLinkChars = 2_000;

    /// <returns>The value without surrounding white space.</returns>
    /// <exception cref="RefusedException">Missing, too long, or holding characters that no document can carry.</exception>
    public static string Required(string field, string? value, int maxChars = MaxNameChars) =>
        Optional(field, value, maxChars) is { Length: > 0 } text ? text : throw new RefusedException(Refusal.FieldMissing, ("field", field));

    /// <returns>The value without surrounding white space; empty when there is none.</returns>
    public static string Optional(string field, string? value, int maxChars = MaxNameChars)
    {
        string text = value?.Trim() ?? "";
        if (text.Length > maxChars)
        {
            throw new RefusedException(Refusal.FieldTooLong, ("field", field), ("max", maxChars), ("length", text.Length));
        }

        return IsPlainText(text) ? text : throw new RefusedException(Refusal.TextNotAllowed, ("field", field));
    }

    public static string Language(string? value) =>
        value is not null && Languages.IsKnown(value) ? value : throw new RefusedException(Refusal.FieldInvalid, ("field", "language"), ("allowed", string.Join(", ", Languages.All)));

    public static string TimeZone(string? value) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(value ?? "", out _) ? value! : throw new RefusedException(Refusal.FieldInvalid, ("field", "timeZone"), ("allowed", "Africa/Cairo, Europe/Paris, …"));

    public static string Email(string? value)
    {
        string text = Required("email", value);
        return System.Net.Mail.MailAddress.TryCreate(text, out System.Net.Mail.MailAddress? address) && address.Address == text
            ? text
            : throw new RefusedException(Refusal.FieldInvalid, ("field", "email"), ("allowed", "name@example.org"));
    }

    public static IReadOnlyList<string> Evidence(IReadOnlyList<string>? links)
    {
        string[] given = [.. (links ?? []).Select(link => Optional("evidence", link, MaxLinkChars)).Where(link => link.Length > 0)];
        if (given.Length > MaxEvidence)
        {
            throw new RefusedException(Refusal.FieldTooLong, ("field", "evidence"), ("max", MaxEvidence), ("length", given.Length));
        }

        return Array.TrueForAll(given, IsWebAddress) ? given : throw new RefusedException(Refusal.FieldInvalid, ("field", "evidence"), ("allowed", "https://…"));
    }

    /// <summary>
    /// No control character but tab and line ends, no half of a surrogate pair, nothing XML cannot carry; and no U+FFFD,
    /// which readers on the way put in the place of such a half: what stood there is lost, and only its author knows it.
    /// </summary>
    public static bool IsPlainText(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (!System.Xml.XmlConvert.IsXmlChar(text[at]) || text[at] is (>= '\u007f' and <= '\u009f' and not '\u0085') or '\uFFFD')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWebAddress(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
