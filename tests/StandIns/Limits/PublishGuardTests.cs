using System.Diagnostics;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Limits;

/// <summary>A function app with stand-ins inside must never leave this machine.</summary>
public sealed class PublishGuardTests
{
    [Fact]
    public async Task Publish_WithStandIns_FailsAndSaysWhatToDo()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"publish-{Environment.ProcessId}");
        var start = new ProcessStartInfo("dotnet", ["publish", "functions", "--no-build", "--configuration", "Debug", "--output", folder])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using Process publish = Process.Start(start)!;
        string said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();

        Assert.NotEqual(0, publish.ExitCode);
        Assert.Contains("Publish with -p:UseSdkStandIns=false", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder), $"{folder} was written.");
    }
}
