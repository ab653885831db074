using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

/// <summary>What comes from elsewhere is named, exact, locked, and runs nothing while it is installed. Needs no network.</summary>
public sealed partial class DependencyTests
{
    private static readonly Dictionary<string, string> Central = XDocument.Load(Repository.PathOf("Directory.Packages.props"))
        .Descendants("PackageVersion").ToDictionary(one => one.Attribute("Include")!.Value, one => one.Attribute("Version")!.Value);

    [Fact]
    public void Packages_UsedAndDocumented_AreTheSame()
    {
        string[] documented = [.. DocumentedName.Matches(File.ReadAllText(Repository.PathOf("docs", "dependencies.md"))).Select(match => match.Groups[1].Value)];
        string[] used = [.. Central.Keys, .. Files("package.json").SelectMany(NpmPackages).Distinct()];

        Assert.Empty(used.Except(documented));
        Assert.Empty(documented.Except(used));
        Assert.Equal(documented.Length, documented.Distinct().Count());
    }

    [Fact]
    public void NuGetVersions_AreExactAndInOnePlace()
    {
        Assert.Empty(Central.Where(one => !ExactVersion.IsMatch(one.Value)).Select(one => one.Key));
        Assert.Equal("true", Switch("ManagePackageVersionsCentrally"));
        Assert.Equal("true", Switch("CentralPackageTransitivePinningEnabled"));
        XElement[] references = [.. Files("*.csproj").SelectMany(file => XDocument.Load(file).Descendants().Where(one => one.Name.LocalName is "PackageReference" or "VendorSdk"))];
        Assert.Empty(references.Where(one => one.Attribute("Version") is not null || one.Attribute("VersionOverride") is not null).Select(one => one.ToString()));
        Assert.Empty(Central.Keys.Except(references.Select(one => one.Attribute("Include")!.Value)));
    }

    /// <summary>A feed that has only some versions may answer with the next higher one, never with a lower one.</summary>
    [Fact]
    public void NuGetVersions_OfWhatWasRestored_AreAtLeastThePinnedOnes()
    {
        JsonObject restored = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "obj", "project.assets.json")))!["libraries"]!.AsObject();
        (string Name, Version Version)[] packages =
            [.. restored.Where(one => one.Value!["type"]!.GetValue<string>() == "package").Select(one => one.Key.Split('/')).Select(parts => (parts[0], Version.Parse(parts[1].Split('-')[0])))];

        Assert.True(packages.Length > 50, "Nothing seems to have been restored.");
        Assert.Empty(packages.Where(one => Central.TryGetValue(one.Name, out string? pinned) && one.Version < Version.Parse(pinned)).Select(one => $"{one.Name} {one.Version}"));
    }

    [Fact]
    public void NpmVersions_AreExactAndLockedByHash()
    {
        foreach (string file in Files("package.json"))
        {
            JsonNode package = JsonNode.Parse(File.ReadAllText(file))!;
            JsonObject locked = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "package-lock.json")))!["packages"]!.AsObject();

            Assert.Empty(Dependencies(package).Where(one => !ExactVersion.IsMatch(one.Value!.GetValue<string>())).Select(one => $"{file}: {one.Key}"));
            Assert.Empty(Dependencies(package).Where(one => locked[$"node_modules/{one.Key}"]?["version"]?.GetValue<string>() != one.Value!.GetValue<string>()).Select(one => $"{file}: {one.Key} is locked otherwise"));
            Assert.Empty(locked.Where(one => one.Key.Length > 0 && Fault(one.Value!) is not null).Select(one => $"{file}: {one.Key} {Fault(one.Value!)}"));
        }
    }

    [Theory]
    [InlineData("""{ "version": "1.0.0", "integrity": "sha512-x", "resolved": "git+ssh://example.org/x.git" }""", "comes from elsewhere")]
    [InlineData("""{ "version": "1.0.0", "integrity": "sha512-x", "resolved": "file:../x" }""", "comes from elsewhere")]
    [InlineData("""{ "version": "1.0.0" }""", "has no hash")]
    [InlineData("""{ "version": "1.0.0", "integrity": "sha1-x" }""", "has no hash")]
    [InlineData("""{ "version": "1.0.0", "link": true }""", "comes from elsewhere")]
    [InlineData("""{ "version": "1.0.0", "integrity": "sha512-x" }""", null)]
    public void Fault_OfALockedPackage_IsSeen(string locked, string? fault) => Assert.Equal(fault, Fault(JsonNode.Parse(locked)!));

    /// <summary>Also not on the machines of those who do the installing by hand.</summary>
    [Fact]
    public void Npm_RunsNoScriptOfAnyPackageWhileInstalling()
    {
        string installer = File.ReadAllText(Repository.PathOf("local", "Tools", "NpmTools.cs"));
        string[] byHand = [.. SecretScan.TrackedFiles().Where(file => file.EndsWith(".yml", StringComparison.Ordinal) || file.EndsWith("/run", StringComparison.Ordinal) || file == "azure.yaml")
            .SelectMany(file => File.ReadLines(Repository.PathOf(file))).Where(line => NpmInstalls.IsMatch(line) && !line.Contains("--ignore-scripts", StringComparison.Ordinal))];

        Assert.Contains("\"ci\", \"--ignore-scripts\"", installer, StringComparison.Ordinal);
        Assert.Empty(byHand);
    }

    /// <returns>Null for a package that is what it was when it was locked.</returns>
    private static string? Fault(JsonNode locked) =>
        locked["link"] is not null || (locked["resolved"]?.GetValue<string>() is { } from && !from.StartsWith("https://", StringComparison.Ordinal)) ? "comes from elsewhere"
        : locked["integrity"]?.GetValue<string>().StartsWith("sha512-", StringComparison.Ordinal) == true || locked["inBundle"] is not null ? null
        : "has no hash";

    private static IEnumerable<string> NpmPackages(string file) => Dependencies(JsonNode.Parse(File.ReadAllText(file))!).Select(one => one.Key);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Dependencies(JsonNode package) =>
        ((string[])["dependencies", "devDependencies", "optionalDependencies"]).SelectMany(kind => package[kind]?.AsObject() ?? []);

    private static string Switch(string name) => XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants(name).Single().Value;

    private static IEnumerable<string> Files(string pattern) => SecretScan.TrackedFiles()
        .Where(file => pattern.StartsWith('*') ? file.EndsWith(pattern[1..], StringComparison.Ordinal) : Path.GetFileName(file) == pattern).Select(file => Repository.PathOf(file));

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedName { get; }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?$")]
    private static partial Regex ExactVersion { get; }

    [GeneratedRegex(@"\bnpm (ci|i|install)\b")]
    private static partial Regex NpmInstalls { get; }
}
