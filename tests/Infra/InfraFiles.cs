using System.Text.RegularExpressions;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

/// <summary>The deployment's files by path relative to the repository, read as text; a test may change them.</summary>
internal sealed partial class InfraFiles
{
    public const string Main = "infra/main.bicep";
    public const string Parameters = "infra/main.parameters.json";
    public const string Azd = "azure.yaml";

    public Dictionary<string, string> ByName { get; } = Directory.GetFiles(Repository.PathOf("infra"), "*", SearchOption.AllDirectories)
        .Append(Repository.PathOf(Azd))
        .ToDictionary(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText);

    public IEnumerable<KeyValuePair<string, string>> Bicep => ByName.Where(file => file.Key.EndsWith(".bicep", StringComparison.Ordinal));

    /// <summary>The modules main.bicep uses.</summary>
    public IEnumerable<BicepModule> Modules => Module.Matches(ByName[Main]).Select(match => new BicepModule(
        match.Groups["symbol"].Value,
        $"infra/{match.Groups["file"].Value}",
        [.. Member.Matches(match.Groups["params"].Value).Select(member => member.Groups[1].Value)]));

    /// <summary>Names and whether a value must be given.</summary>
    public IEnumerable<(string Name, bool Required)> ParametersOf(string file) =>
        Parameter.Matches(ByName[file]).Select(match => (match.Groups[1].Value, match.Groups[2].Value.Length == 0));

    public IEnumerable<string> OutputsOf(string file) => Output.Matches(ByName[file]).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^output (\w+) ", RegexOptions.Multiline)]
    private static partial Regex Output { get; }

    [GeneratedRegex(@"^module (?<symbol>\w+) '(?<file>[^']+)' = (if \([^\n]*\) )?\{.*?^  params: \{\n(?<params>.*?)^  \}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Module { get; }

    [GeneratedRegex(@"^    (\w+):", RegexOptions.Multiline)]
    private static partial Regex Member { get; }

    [GeneratedRegex(@"^param (\w+) \w+( =)?", RegexOptions.Multiline)]
    private static partial Regex Parameter { get; }
}
