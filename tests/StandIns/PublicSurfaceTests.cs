using System.Reflection;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns;

/// <summary>
/// Each stand-in offers exactly what its PublicSurface.txt lists, and what is listed the vendor's
/// package offers too: with the stand-ins in use the first is tested, with the packages the second.
/// </summary>
public sealed class PublicSurfaceTests
{
    public static TheoryData<string> StandIns => [.. Directory.GetDirectories(Repository.PathOf("standins"))
        .Where(folder => File.Exists(Path.Combine(folder, "PublicSurface.txt")))
        .Select(folder => Path.GetFileName(folder)!)
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(StandIns))]
    public void PublicSurface_IsWhatTheFileLists(string standIn)
    {
        string file = Repository.PathOf("standins", standIn, "PublicSurface.txt");
        if (Loaded($"StandIn.{standIn}") is not Assembly inUse)
        {
            Assert.Equal(string.Empty, Text(File.ReadLines(file).Except(OfferedByPackages(File.ReadLines(file)))));
            return;
        }

        IReadOnlyList<string> surface = PublicSurface.Declared(inUse);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, Text(surface));
        }

        Assert.Equal(string.Empty, Text(File.ReadLines(file).Except(surface)));
        Assert.Equal(string.Empty, Text(surface.Except(File.ReadLines(file))));
    }

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static Assembly? Loaded(string assembly)
    {
        try
        {
            return Assembly.Load(assembly);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static HashSet<string> OfferedByPackages(IEnumerable<string> listed)
    {
        Assembly[] packages = [.. ShippedAssemblies()];
        IEnumerable<Type> types = listed.Select(PublicSurface.TypeNameIn).Distinct()
            .Select(name => packages.Select(package => package.GetType(name)).FirstOrDefault(type => type is { IsVisible: true }))
            .OfType<Type>();
        return [.. types.SelectMany(PublicSurface.Offered)];
    }

    // GetType follows a type that an assembly forwards to another.
    private static IEnumerable<Assembly> ShippedAssemblies() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
            .Select(path => Loaded(Path.GetFileNameWithoutExtension(path)))
            .OfType<Assembly>();
}
