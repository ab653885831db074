namespace OfficeIntegration.Local.AppPackages;

/// <summary>What is different in every organisation that runs the product.</summary>
/// <param name="Host">Of the functions app, without scheme, port and path.</param>
/// <param name="AppId">Of the app in Teams and Word; new, and kept for good.</param>
/// <param name="BotId">Client id of the bot's managed identity.</param>
/// <param name="SignInId">The Entra application that people sign in to.</param>
/// <param name="PrivacyUrl">A page of the organisation; null for one on <paramref name="Host"/>.</param>
/// <param name="TermsUrl">Likewise.</param>
public sealed record AppIdentity(string Host, Guid AppId, Guid BotId, Guid SignInId, Uri? PrivacyUrl = null, Uri? TermsUrl = null)
{
    /// <summary>What stands in the checked-in manifest.</summary>
    public static AppIdentity Example { get; } = new(
        "officeintegration.example.org", new("3f6c2d5e-7a41-4c0b-9b8e-64211a000001"), new("3f6c2d5e-7a41-4c0b-9b8e-64211a000002"), new("3f6c2d5e-7a41-4c0b-9b8e-64211a000003"));

    /// <summary>A file of the package with these in the place of the example's.</summary>
    public string FillIn(string text) => text
        .Replace($"https://{Example.Host}/privacy", PrivacyUrl?.AbsoluteUri ?? $"https://{Host}/privacy", StringComparison.Ordinal)
        .Replace($"https://{Example.Host}/terms", TermsUrl?.AbsoluteUri ?? $"https://{Host}/terms", StringComparison.Ordinal)
        .Replace(Example.Host, Host, StringComparison.Ordinal)
        .Replace(Example.AppId.ToString(), AppId.ToString(), StringComparison.Ordinal)
        .Replace(Example.BotId.ToString(), BotId.ToString(), StringComparison.Ordinal)
        .Replace(Example.SignInId.ToString(), SignInId.ToString(), StringComparison.Ordinal);

    /// <returns>One sentence for each thing that cannot be.</returns>
    public IEnumerable<string> Faults() =>
    [
        .. Uri.CheckHostName(Host) == UriHostNameType.Dns && Host.Contains('.', StringComparison.Ordinal) ? (string[])[] : [$"--host takes the name of the functions app's host, for example {Example.Host}, not {Host}."],
        .. Host == Example.Host ? [$"--host is the example's {Host}; name your own."] : (string[])[],
        .. new[] { AppId, BotId, SignInId }.Distinct().Count() < 3 ? ["--app-id, --bot-id and --sign-in-id are three different ids."] : (string[])[],
        .. new[] { AppId, BotId, SignInId }.Intersect([Example.AppId, Example.BotId, Example.SignInId]).Select(id => $"{id} is an id of the example; use your own."),
        .. new[] { PrivacyUrl, TermsUrl }.OfType<Uri>().Where(url => url.Scheme != Uri.UriSchemeHttps).Select(url => $"{url} is not https."),
    ];
}
