using System.Diagnostics;
using System.Text.Json;

namespace OfficeIntegration.Local.Tools;

/// <summary>The npm packages that a folder's <c>package.json</c> pins; installed on first use.</summary>
/// <param name="root">The folder that holds <c>package.json</c> and <c>package-lock.json</c>.</param>
/// <param name="contents">What they are for whoever waits for them.</param>
public sealed class NpmTools(string root, string contents = "Azurite and the Agents Playground")
{
    private static readonly string[] Pinned = ["dependencies", "devDependencies"];

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

        await using FileStream alone = await Npm.LockAsync(root, say, cancellation);
        await EnsureInstalledAloneAsync(say, cancellation);
    }

    /// <summary>The same for whoever holds the lock of the folder.</summary>
    internal async Task EnsureInstalledAloneAsync(Action<string> say, CancellationToken cancellation)
    {
        if (AreInstalled())
        {
            return;
        }

        // No package runs anything of its own while it is installed.
        say($"Installing {contents} with npm ci; once only, about half a minute.");
        var time = Stopwatch.StartNew();
        await Npm.RunAsync(root, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], "installing", say, cancellation);
        say($"Installed in {time.Elapsed.TotalSeconds:0} s.");
    }

    internal bool AreInstalled()
    {
        // npm writes this file when it has finished.
        if (!File.Exists(Path.Combine(root, "node_modules", ".package-lock.json")))
        {
            return false;
        }

        using JsonDocument wanted = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "package.json")));
        return Pinned
            .Where(kind => wanted.RootElement.TryGetProperty(kind, out _))
            .SelectMany(kind => wanted.RootElement.GetProperty(kind).EnumerateObject())
            .All(package => VersionOf(package.Name) == package.Value.GetString());
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
}
