using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace OfficeIntegration.Local.Tools;

/// <summary>The web app in <c>addin-manifest/web</c>; built on first use, and again whenever its sources have changed.</summary>
/// <param name="folder">The folder that holds its <c>package.json</c>.</param>
public sealed class WebApp(string folder)
{
    /// <summary>What is made from the sources.</summary>
    private static readonly string[] NoSources = ["node_modules/", "dist/", ".local/", "src/api/schema.ts"];

    /// <summary>Written last, so that half a build is never taken for one.</summary>
    private readonly string _stamp = Path.Combine(folder, "dist", ".sources");

    public static WebApp Of(NpmTools repository) => new(Path.Combine(repository.Root, "addin-manifest", "web"));

    /// <summary>Runs <c>npm ci</c> and <c>npm run build</c> where that is needed.</summary>
    /// <param name="say">Hears what is going on, and that it goes on.</param>
    /// <returns>The folder to serve.</returns>
    /// <exception cref="LocalRunException">npm is missing, or it failed.</exception>
    public async Task<string> EnsureBuiltAsync(Action<string> say, CancellationToken cancellation)
    {
        string built = Path.Combine(folder, "dist");
        if (IsBuilt())
        {
            return built;
        }

        await using FileStream alone = await Npm.LockAsync(folder, say, cancellation);
        if (IsBuilt())
        {
            return built;
        }

        await new NpmTools(folder, "what the web app is built with").EnsureInstalledAloneAsync(say, cancellation);
        await BuildAsync(say, cancellation);
        return built;
    }

    internal bool IsBuilt() => File.Exists(_stamp) && File.ReadAllText(_stamp) == SourcesHash();

    /// <summary>Of every source's path and content.</summary>
    internal string SourcesHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string source in Sources())
        {
            hash.AppendData(Encoding.UTF8.GetBytes(source + "\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, source))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private IEnumerable<string> Sources() => Directory
        .EnumerateDirectories(folder)
        .Where(inner => !NoSources.Contains(Path.GetFileName(inner) + "/"))
        .SelectMany(inner => Directory.EnumerateFiles(inner, "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(folder))
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        // Tests are no part of the build.
        .Where(file => !NoSources.Contains(file) && !file.EndsWith(".test.ts", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private async Task BuildAsync(Action<string> say, CancellationToken cancellation)
    {
        say("Building the web app; about half a minute, and again only when it has changed.");
        var time = Stopwatch.StartNew();
        string sources = SourcesHash();
        await Npm.RunAsync(folder, ["run", "build"], "building", say, cancellation);
        await File.WriteAllTextAsync(_stamp, sources, cancellation);
        say($"Web app built in {time.Elapsed.TotalSeconds:0} s.");
    }
}
