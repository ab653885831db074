using System.Text.RegularExpressions;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

/// <summary>A row of the table in docs/settings.md.</summary>
/// <param name="Name">With a colon between its parts.</param>
/// <param name="IsDeployed">The deployment sets it.</param>
internal sealed partial record ProductSetting(string Name, bool IsDeployed)
{
    /// <summary>Read by a library that the product hands its configuration to.</summary>
    private static readonly string[] s_readByLibraries = ["AZURE_CLIENT_ID", "MicrosoftAppType", "MicrosoftAppTenantId"];

    public static IReadOnlyList<ProductSetting> All { get; } =
        [.. Row.Matches(File.ReadAllText(Repository.PathOf("docs", "settings.md"))).Select(row => new ProductSetting(row.Groups[1].Value, row.Groups[2].Value == "deployment"))];

    /// <summary>Every setting that the sources of the product ask for by name, and those that its libraries do.</summary>
    public static IEnumerable<string> Read() => (from room in (string[])["core", "bot", "functions"]
                                                 from file in Directory.EnumerateFiles(Repository.PathOf(room), "*.cs", SearchOption.AllDirectories)
                                                 where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                                                 from use in Use.Matches(File.ReadAllText(file))
                                                 select use.Groups[1].Value).Concat(s_readByLibraries).Distinct();

    [GeneratedRegex(@"^\| `([\w:]+)` \| (deployment|optional|one machine) \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"\bconfiguration(?:\[|, )""([\w:]+)""")]
    private static partial Regex Use { get; }
}
