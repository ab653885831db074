using System.Diagnostics;
using System.Text.Json;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

/// <summary>The grammar of Bicep, from npm: says where a file cannot be read. It knows neither types nor names.</summary>
internal static class BicepGrammar
{
    /// <summary>One sentence per fault, with its line; installs the grammar when it is not there yet.</summary>
    public static async Task<string[]> FaultsAsync(string file)
    {
        NodeRuntime node = await NodeRuntime.FindAsync(CancellationToken.None);
        NpmTools tools = NpmTools.OfRepository();
        await tools.EnsureInstalledAsync(Console.WriteLine, CancellationToken.None);
        string[] arguments = [Repository.PathOf("tests", "Infra", "parse-bicep.cjs"), Path.Combine(tools.Root, "node_modules"), file];
        using Process process = Process.Start(new ProcessStartInfo(node.Path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<string[]>(output)!;
    }
}
