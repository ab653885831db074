using System.Security.Cryptography;
using System.Text;

namespace OfficeIntegration.Functions.Service;

/// <summary>
/// The web app's page. The style elements that it adds while it runs carry a nonce, another one with every answer; no
/// other inline style and no inline script is let in.
/// </summary>
internal static class AppPage
{
    /// <summary>Where the build leaves room for the nonce; <c>vite.config.ts</c> names the same.</summary>
    private const string NonceMark = "__CSP_NONCE__";

    private const int NonceBytes = 16;

    // Scripts: Office.js and the Teams library must come from Microsoft. Ancestors: every frame around the page is
    // asked, so Word on the web needs its own host and the sites that open it.
    private const string Policy =
        "default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com https://res.cdn.office.net; style-src 'self'{0}; "
        + "img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com https://*.officeapps.live.com https://*.sharepoint.com 'self'";

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));

    public static byte[] With(string nonce, byte[] page) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page).Replace(NonceMark, nonce, StringComparison.Ordinal));

    /// <param name="nonce">Null for a file that adds no style.</param>
    public static string PolicyOf(string? nonce) => Policy.Replace("{0}", nonce is null ? "" : $" 'nonce-{nonce}'", StringComparison.Ordinal);
}
