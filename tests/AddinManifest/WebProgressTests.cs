using System.Diagnostics;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest;

public sealed class WebProgressTests
{
    /// <summary>Runs the tests that are written next to this one, in the language of what they test.</summary>
    [Fact]
    public async Task Progress_ItsOwnTests_Pass()
    {
        NodeRuntime node = await NodeRuntime.FindAsync(CancellationToken.None);
        using Process process = Process.Start(new ProcessStartInfo(node.Path, ["--test", Repository.PathOf("tests", "AddinManifest", "progress.test.mjs")])
        {
            RedirectStandardOutput = true,
            Environment = { ["PROGRESS_JS"] = Repository.PathOf("addin-manifest", "web", "progress.js") },
        })!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("pass 6", output, StringComparison.Ordinal);
    }
}
