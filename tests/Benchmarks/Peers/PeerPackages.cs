using System.Diagnostics;

namespace OfficeIntegration.Benchmarks.Peers;

/// <summary>The packages that <c>package.json</c> beside this file pins; installed on first use.</summary>
internal static class PeerPackages
{
    public static void Ensure(string folder)
    {
        // npm writes this file when it has finished.
        string installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            return;
        }

        Console.WriteLine("Installing docxtemplater and easy-template-x with npm ci; once only, a few seconds.");
        (string program, string[] arguments) = OperatingSystem.IsWindows()
            ? ("cmd.exe", (string[])["/c", "npm", "ci", "--no-audit", "--no-fund"])
            : ("npm", ["ci", "--no-audit", "--no-fund"]);
        _ = Run(program, arguments, folder);
    }

    /// <summary>What the program printed; its errors go to the console.</summary>
    public static string Run(string program, IEnumerable<string> arguments, string folder)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}. The peers need Node.js 20 or newer and the npm registry.");
    }
}
