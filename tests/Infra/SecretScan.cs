using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

/// <summary>Finds in a text what gives somebody access to something.</summary>
internal static partial class SecretScan
{
    private static readonly (string Kind, Regex Pattern)[] Kinds =
    [
        ("private key", PrivateKey), ("account key", AccountKey), ("shared access signature", SharedAccess), ("client secret", ClientSecret),
        ("access token", Jwt), ("token of a code host", CodeHostToken), ("cloud key", CloudKey), ("password", Password),
    ];

    private static readonly string[] Made = [".git", ".local", "bin", "obj", "node_modules", "dist", "TestResults"];

    /// <summary>What is or will be checked in; where there is no checkout, every file that was neither built nor installed.</summary>
    /// <returns>Paths below the repository's root, with slashes.</returns>
    public static IReadOnlyList<string> TrackedFiles() => [.. (Listed() ?? Lying(Repository.Root)).Where(file => File.Exists(Repository.PathOf(file)))];

    /// <returns>Null where git is missing or knows nothing of the folder.</returns>
    private static string[]? Listed()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
            })!;
            string[] files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 ? files : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Lying(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !Made.Contains(Path.GetFileName(inner))).SelectMany(Lying))
        .Select(file => Path.GetRelativePath(Repository.Root, Path.GetFullPath(file, Repository.Root)).Replace('\\', '/'));

    /// <returns>What kinds of secrets stand in the text; empty for none.</returns>
    public static IReadOnlyList<string> In(string text)
    {
        string looked = text.Replace(Azurite.Key, "", StringComparison.Ordinal);
        return [.. Kinds.Where(kind => kind.Pattern.IsMatch(looked)).Select(kind => kind.Kind)];
    }

    [GeneratedRegex("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----")]
    private static partial Regex PrivateKey { get; }

    // The Azurite key that its documentation gives everybody is taken out before; a key of zeros opens nothing.
    [GeneratedRegex("(?:AccountKey|SharedAccessKey)=(?!AAAA)[A-Za-z0-9+/]{40,}={0,2}")]
    private static partial Regex AccountKey { get; }

    [GeneratedRegex("[?&]sig=[A-Za-z0-9%+/]{30,}")]
    private static partial Regex SharedAccess { get; }

    [GeneratedRegex(@"\b[A-Za-z0-9_.-]{3}8Q~[A-Za-z0-9_.~-]{30,}")]
    private static partial Regex ClientSecret { get; }

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{20,}")]
    private static partial Regex Jwt { get; }

    [GeneratedRegex(@"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,}|npm_[A-Za-z0-9]{36,}|xox[abprs]-[A-Za-z0-9-]{20,})")]
    private static partial Regex CodeHostToken { get; }

    [GeneratedRegex(@"\b(?:AKIA[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{35})\b")]
    private static partial Regex CloudKey { get; }

    [GeneratedRegex("""(?i)\b(?:password|passwd|client_?secret|api_?key)["']?\s*[:=]\s*["'][^"'\s{}$<>]{8,}["']""")]
    private static partial Regex Password { get; }
}
