namespace OfficeIntegration.Local.AppPackages;

/// <summary><c>package --host HOST --app-id ID --bot-id ID --sign-in-id ID [--privacy URL] [--terms URL] [--word-id ID] --out FILE</c></summary>
/// <param name="WordId">Of the add-in for versions of Office that know no unified manifest; null to leave that out.</param>
/// <param name="File">Where the zip goes.</param>
public sealed record AppPackageCommand(AppIdentity Identity, Guid? WordId, string File)
{
    public const string Verb = "package";

    private static readonly string[] Options = ["--host", "--app-id", "--bot-id", "--sign-in-id", "--privacy", "--terms", "--word-id", "--out"];

    /// <param name="arguments">What stands behind the verb.</param>
    /// <exception cref="LocalRunException">Something is missing, not known, or cannot be.</exception>
    public static AppPackageCommand Parse(IReadOnlyList<string> arguments)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] pair in arguments.Chunk(2))
        {
            _ = pair is [var option, var value] && Options.Contains(option) && given.TryAdd(option, value) ? 0
                : throw new LocalRunException($"package takes {string.Join(", ", Options)}, each once with its value; {pair[0]} is not one of them, or stands alone or twice.");
        }

        var identity = new AppIdentity(Required(given, "--host"), Id(given, "--app-id"), Id(given, "--bot-id"), Id(given, "--sign-in-id"), Url(given, "--privacy"), Url(given, "--terms"));
        return identity.Faults().FirstOrDefault() is { } fault
            ? throw new LocalRunException(fault)
            : new(identity, given.ContainsKey("--word-id") ? Id(given, "--word-id") : null, Required(given, "--out"));
    }

    private static string Required(Dictionary<string, string> given, string option) =>
        given.GetValueOrDefault(option) ?? throw new LocalRunException($"package needs {option}. --help lists the options.");

    private static Guid Id(Dictionary<string, string> given, string option) =>
        Guid.TryParseExact(Required(given, option), "D", out Guid id) ? id : throw new LocalRunException($"{option} takes an id like {AppIdentity.Example.AppId}, not {given[option]}.");

    private static Uri? Url(Dictionary<string, string> given, string option) => given.TryGetValue(option, out string? text)
        ? Uri.TryCreate(text, UriKind.Absolute, out Uri? url) ? url : throw new LocalRunException($"{option} takes an address like https://{AppIdentity.Example.Host}/privacy, not {text}.")
        : null;
}
