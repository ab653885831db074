using System.ComponentModel;
using System.Diagnostics;

namespace OfficeIntegration.Local.Tools;

/// <summary>Runs npm in a folder that has a <c>package.json</c>.</summary>
internal static class Npm
{
    private static readonly TimeSpan WaitForAnother = TimeSpan.FromMinutes(5);

    /// <summary>Two at once in one folder would remove each other's files; whoever comes second waits.</summary>
    /// <param name="say">Hears that there is somebody to wait for.</param>
    public static async Task<FileStream> LockAsync(string folder, Action<string> say, CancellationToken cancellation)
    {
        string own = Directory.CreateDirectory(Path.Combine(folder, ".local")).FullName;
        var waited = Stopwatch.StartNew();
        for (bool said = false; ; said = true)
        {
            try
            {
                return new FileStream(Path.Combine(own, "npm.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < WaitForAnother)
            {
                if (!said)
                {
                    say($"Another run is at work in {folder}; waiting for it.");
                }

                await Task.Delay(500, cancellation);
            }
        }
    }

    /// <param name="doing">What is going on, for example <c>installing the tools</c>.</param>
    /// <param name="say">Hears that it goes on.</param>
    /// <exception cref="LocalRunException">npm is missing, or it failed; the message holds what it said.</exception>
    public static async Task RunAsync(string folder, string[] arguments, string doing, Action<string> say, CancellationToken cancellation)
    {
        var time = Stopwatch.StartNew();
        using Process npm = Start(folder, arguments);
        Task<string> output = ReadBothAsync(npm, cancellation);
        try
        {
            await SayWhileAsync(npm.WaitForExitAsync(cancellation), () => say($"  still {doing}, {time.Elapsed.TotalSeconds:0} s"));
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }

        if (npm.ExitCode != 0)
        {
            throw new LocalRunException($"npm {string.Join(' ', arguments)} failed in {folder} and said:\n{await output}\nPut that right (often the network or the registry), then start again.");
        }
    }

    private static Process Start(string folder, string[] arguments)
    {
        // On Windows npm is a command file, which only the shell starts.
        (string program, string[] all) = OperatingSystem.IsWindows() ? ("cmd.exe", (string[])["/c", "npm", .. arguments]) : ("npm", arguments);
        try
        {
            return Process.Start(new ProcessStartInfo(program, all) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception missing)
        {
            throw new LocalRunException("npm was not found. It comes with Node.js; install that from https://nodejs.org, open a new terminal, and start again.", missing);
        }
    }

    private static async Task<string> ReadBothAsync(Process process, CancellationToken cancellation)
    {
        string[] both = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        return string.Concat(both).Trim();
    }

    private static async Task SayWhileAsync(Task work, Action say)
    {
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(5))) != work)
        {
            say();
        }

        await work;
    }
}
