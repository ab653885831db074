using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest;

/// <summary>Microsoft's schemas of the unified manifest, as the npm package <c>@microsoft/app-manifest</c> carries them.</summary>
internal sealed class ManifestSchema
{
    private const string Package = "@microsoft/app-manifest";

    private readonly NodeRuntime _node;
    private readonly NpmTools _tools;

    private ManifestSchema(NodeRuntime node, NpmTools tools) => (_node, _tools) = (node, tools);

    /// <summary>Installs the package when it is not there yet.</summary>
    public static async Task<ManifestSchema> OpenAsync()
    {
        NodeRuntime node = await NodeRuntime.FindAsync(CancellationToken.None);
        NpmTools tools = NpmTools.OfRepository();
        await tools.EnsureInstalledAsync(Console.WriteLine, CancellationToken.None);
        return new(node, tools);
    }

    /// <summary>What the package finds wrong with a manifest; empty when it is valid.</summary>
    public async Task<string[]> FindingsAsync(JsonObject manifest)
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, manifest.ToJsonString());
            return JsonSerializer.Deserialize<string[]>(await RunAsync(file))!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What the schema of localization files finds wrong; .NET reads its patterns, the package's own validator does not.</summary>
    public async Task<string[]> LocaleFindingsAsync(JsonObject locale, string manifestVersion)
    {
        string schemaFile = _tools.FileOf(Package, $"build/json-schemas/teams/v{manifestVersion}/MicrosoftTeams.Localization.schema.json");
        JsonSchema schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(schemaFile));
        return [.. schema.Validate(locale.ToJsonString()).Select(error => $"{error.Path}: {error.Kind}")];
    }

    private async Task<string> RunAsync(string manifestFile)
    {
        string script = Repository.PathOf("tests", "AddinManifest", "validate.cjs");
        using Process process = Process.Start(new ProcessStartInfo(_node.Path, [script, _tools.FileOf(Package, ""), manifestFile])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }
}
