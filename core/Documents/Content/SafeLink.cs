namespace OfficeIntegration.Core.Documents.Content;

/// <summary>Which addresses may be links: absolute http, https and mailto; everything else stays text.</summary>
internal static class SafeLink
{
    private const int MaxChars = 2_000;

    /// <returns>The address in its escaped form, as a relationship target can hold it; null when it may not be a link.</returns>
    public static string? Of(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > MaxChars || !Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        bool allowed = uri.Scheme is "http" or "https" ? uri.Host.Length > 0 : uri.Scheme is "mailto";
        return allowed && Uri.IsWellFormedUriString(uri.AbsoluteUri, UriKind.Absolute) ? uri.AbsoluteUri : null;
    }
}
