using System.Diagnostics;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Benchmarks.Starting;

/// <summary>The function app as it is published, with the vendors' SDKs, once for each way.</summary>
internal static class PublishedApps
{
    /// <summary>Environment variable: where publications are kept, so that another run does without making them.</summary>
    public const string KeptIn = "STARTUP_APPS";

    /// <returns>The folder of the app.</returns>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static string Of(StartupVariant variant)
    {
        string folder = Path.Combine(Environment.GetEnvironmentVariable(KeptIn) ?? Path.Combine(Path.GetTempPath(), $"office-integration-startup-{Environment.ProcessId}"), variant.Published);
        if (!Directory.Exists(folder))
        {
            Publish(variant, folder);
        }

        return folder;
    }

    /// <summary>In 10^6 bytes.</summary>
    public static double SizeMb(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1e6;

    // What was linked or compiled ahead for one way is taken for the next, whatever that asks for: it begins from nothing.
    private static void Publish(StartupVariant variant, string folder)
    {
        string left = Repository.PathOf("functions", "obj", "Release", "net10.0", "linux-x64");
        if (Directory.Exists(left))
        {
            Directory.Delete(left, recursive: true);
        }

        string[] arguments = ["publish", "functions", "-c", "Release", "-p:UseSdkStandIns=false", .. variant.Properties, "-o", folder, "-v", "q", "-nologo"];
        using Process publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        string said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed; it needs a feed with the vendors' packages.\n{said}");
        }
    }
}
