using System.Xml.Linq;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Architecture;

/// <summary>The house as it stands on disk: every project, what it references, and what its source files use.</summary>
internal static class Rooms
{
    public static IReadOnlyList<string> All { get; } = ["core", "bot", "functions", "local", "tests", "standins"];

    /// <summary>Rooms whose projects the projects of a room reference directly.</summary>
    public static IReadOnlySet<string> ReferencedBy(string room) =>
        Projects(room).SelectMany(project => References(project, "ProjectReference").Select(path => RoomOf(Path.Combine(Path.GetDirectoryName(project)!, path)))).Where(other => other != room).ToHashSet();

    /// <summary>Packages and vendor SDKs the projects of a room name.</summary>
    public static IReadOnlySet<string> PackagesOf(string room) =>
        Projects(room).SelectMany(project => References(project, "PackageReference").Concat(References(project, "VendorSdk"))).ToHashSet();

    public static IEnumerable<string> Projects(string room) => Files(room, "*.csproj");

    public static IEnumerable<string> Sources(string room) => Files(room, "*.cs");

    private static IEnumerable<string> Files(string room, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(room), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    private static IEnumerable<string> References(string project, string element) =>
        XDocument.Load(project).Descendants(element).Select(reference => (string?)reference.Attribute("Include") ?? "").Where(include => include.Length > 0);

    private static string RoomOf(string path) => Path.GetRelativePath(Repository.Root, Path.GetFullPath(path)).Split('/', '\\')[0];
}
