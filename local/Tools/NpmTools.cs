using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace OfficeIntegration.Local.Tools;

/// <summary>The npm packages that <c>package.json</c> in the repository's root pins; installed on first use.</summary>
/// <param name="root">The folder that holds <c>package.json</c> and <c>package-lock.json</c>.</param>
public sealed class NpmTools(string root)
{
    private static readonly TimeSpan WaitForAnother = TimeSpan.FromMinutes(5);

    /// <summary>The folder above this program that holds the repository.</summary>
    /// <exception cref="LocalRunException">The program does not stand in a clone.</exception>
    public static NpmTools OfRepository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "package-lock.json")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder is null
            ? throw new LocalRunException($"No package-lock.json stands above {AppContext.BaseDirectory}. Run the product from a clone of the repository: dotnet run --project local.")
            : new(folder);
    }

    public string Root => root;

    /// <summary>A file of an installed package, for example <c>azurite</c>, <c>dist/index.js</c>.</summary>
    public string FileOf(string package, string relativePath) =>
        Path.Combine(root, "node_modules", package.Replace('/', Path.DirectorySeparatorChar), relativePath.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Runs <c>npm ci</c> unless every pinned package is there in its pinned version.</summary>
    /// <param name="say">Hears what is going on, and that it goes on.</param>
    /// <exception cref="LocalRunException">npm is missing, or it failed.</exception>
    public async Task EnsureInstalledAsync(Action<string> say, CancellationToken cancellation)
    {
        if (AreInstalled())
        {
            return;
        }

        await using FileStream alone = await LockAsync(say, cancellation);
        if (!AreInstalled())
        {
            await InstallAsync(say, cancellation);
        }
    }

    internal bool AreInstalled()
    {
        // npm writes this file when it has finished.
        if (!File.Exists(Path.Combine(root, "node_modules", ".package-lock.json")))
        {
            return false;
        }

        using JsonDocument wanted = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "package.json")));
        return !wanted.RootElement.TryGetProperty("devDependencies", out JsonElement pinned)
            || pinned.EnumerateObject().All(package => VersionOf(package.Name) == package.Value.GetString());
    }

    private string? VersionOf(string package)
    {
        string path = FileOf(package, "package.json");
        if (!File.Exists(path))
        {
            return null;
        }

        using JsonDocument installed = JsonDocument.Parse(File.ReadAllText(path));
        return installed.RootElement.GetProperty("version").GetString();
    }

    /// <summary>Two installations at once would remove each other's files.</summary>
    private async Task<FileStream> LockAsync(Action<string> say, CancellationToken cancellation)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, ".local")).FullName;
        var waited = Stopwatch.StartNew();
        for (bool said = false; ; said = true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "npm.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < WaitForAnother)
            {
                if (!said)
                {
                    say("Another run is installing the tools; waiting for it.");
                }

                await Task.Delay(500, cancellation);
            }
        }
    }

    private async Task InstallAsync(Action<string> say, CancellationToken cancellation)
    {
        say("Installing Azurite and the Agents Playground with npm ci; once only, about half a minute.");
        var time = Stopwatch.StartNew();
        using Process npm = StartNpm();
        Task<string> output = ReadBothAsync(npm, cancellation);
        try
        {
            await SayWhileAsync(npm.WaitForExitAsync(cancellation), () => say($"  still installing, {time.Elapsed.TotalSeconds:0} s"));
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }

        if (npm.ExitCode != 0)
        {
            throw new LocalRunException($"npm ci failed in {root} and said:\n{await output}\nPut that right (often the network or the registry), then start again.");
        }

        say($"Tools installed in {time.Elapsed.TotalSeconds:0} s.");
    }

    private Process StartNpm()
    {
        // On Windows npm is a command file, which only the shell starts.
        (string program, string[] arguments) = OperatingSystem.IsWindows()
            ? ("cmd.exe", (string[])["/c", "npm", "ci", "--no-audit", "--no-fund"])
            : ("npm", ["ci", "--no-audit", "--no-fund"]);
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true })!;
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
