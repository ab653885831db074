using System.Diagnostics;
using System.Globalization;
using OfficeIntegration.Benchmarks.Ours;

namespace OfficeIntegration.Benchmarks.Measuring;

/// <summary>The highest working set of a fresh process that does nothing but compile once.</summary>
internal static class PeakProcess
{
    public const string Argument = "--peak-of-compile";

    /// <param name="documents">Handed over as files.</param>
    /// <returns>In 2^20 bytes.</returns>
    public static double Of(IReadOnlyList<byte[]> documents)
    {
        string folder = Directory.CreateTempSubdirectory("office-integration-compile-").FullName;
        try
        {
            for (int index = 0; index < documents.Count; index++)
            {
                File.WriteAllBytes(Path.Combine(folder, index.ToString("D4", CultureInfo.InvariantCulture) + ".docx"), documents[index]);
            }

            return double.Parse(Started(folder), CultureInfo.InvariantCulture);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the fresh process does.</summary>
    public static void Run(string folder)
    {
        using var output = new CountingStream();
        OursCompile.Run(Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(path => (Func<Stream>)(() => File.OpenRead(path))), output);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine((self.PeakWorkingSet64 / (double)(1 << 20)).ToString("0.0", CultureInfo.InvariantCulture));
    }

    private static string Started(string folder)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(PeakProcess).Assembly.Location, Argument, folder]) { RedirectStandardOutput = true })!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException("The process that was to compile failed.");
    }
}
