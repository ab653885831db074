namespace OfficeIntegration.Benchmarks.Starting;

/// <summary>A way to publish and to run the function app.</summary>
/// <param name="Published">Which publication it runs; several variants may run the same.</param>
/// <param name="Properties">What that publication is made with.</param>
/// <param name="Environment">What the process is started with.</param>
internal sealed record StartupVariant(string Name, string Published, IReadOnlyList<string> Properties, IReadOnlyDictionary<string, string> Environment)
{
    private static readonly string[] Compiled = ["-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true"];
    private static readonly string[] Jitted = ["-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=false"];

    // A trimmed app brings its runtime along. By default trimming also takes reflection from the JSON serializer, which the product's records go through.
    private static readonly string[] Trimmed = ["-r", "linux-x64", "--self-contained", "true", "-p:PublishReadyToRun=true", "-p:PublishTrimmed=true", "-p:SuppressTrimAnalysisWarnings=true", "-p:JsonSerializerIsReflectionEnabledByDefault=true"];

    public static IReadOnlyList<StartupVariant> All { get; } =
    [
        new("compiled when it runs", "jitted", Jitted, With()),
        new("ReadyToRun", "compiled", Compiled, With()),
        new("ReadyToRun, no profile", "compiled", Compiled, With(("DOTNET_TieredPGO", "0"))),
        new("ReadyToRun, one tier", "compiled", Compiled, With(("DOTNET_TieredCompilation", "0"))),
        new("jitted, no profile", "jitted", Jitted, With(("DOTNET_TieredPGO", "0"))),
        new("trimmed in part", "trimmed-partial", [.. Trimmed, "-p:TrimMode=partial"], With()),
        new("trimmed throughout", "trimmed-full", [.. Trimmed, "-p:TrimMode=full"], With()),
    ];

    private static Dictionary<string, string> With(params (string Name, string Value)[] settings) => settings.ToDictionary(one => one.Name, one => one.Value);
}
