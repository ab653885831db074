using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

/// <summary>What can be seen of the deployment without its compiler. Each check yields one sentence per finding.</summary>
internal static partial class InfraChecks
{
    public static IEnumerable<string> All(InfraFiles files) =>
        [.. Modules(files), .. ModuleParameters(files), .. Outputs(files), .. Keys(files), .. Settings(files), .. Tables(files), .. Parameters(files), .. Services(files)];

    public static IEnumerable<string> Modules(InfraFiles files)
    {
        string[] used = [.. files.Modules.Select(module => module.File)];
        string[] present = [.. files.Bicep.Select(file => file.Key).Where(file => file != InfraFiles.Main)];
        return
        [
            .. from file in used.Except(present) select $"{file}: the module is missing",
            .. from file in present.Except(used) select $"{file}: nothing uses the module",
        ];
    }

    public static IEnumerable<string> ModuleParameters(InfraFiles files) =>
        from module in files.Modules
        where files.ByName.ContainsKey(module.File)
        from finding in Differences($"module {module.Symbol}", module.Given, [.. files.ParametersOf(module.File)])
        select finding;

    public static IEnumerable<string> Outputs(InfraFiles files) =>
        from use in Output.Matches(files.ByName[InfraFiles.Main])
        let module = files.Modules.FirstOrDefault(module => module.Symbol == use.Groups[1].Value)
        where module is null || !files.ByName[module.File].Contains($"\noutput {use.Groups[2].Value} ", StringComparison.Ordinal)
        select $"there is no output {use.Value}";

    /// <summary>Nothing may need, ask for or allow a key.</summary>
    public static IEnumerable<string> Keys(InfraFiles files) =>
    [
        .. from file in files.ByName
           where !file.Key.EndsWith(".md", StringComparison.Ordinal)
           from key in KeyUse.Matches(file.Value)
           select $"{file.Key}: '{key.Value}'",
        .. files.Bicep.Any(file => file.Value.Contains("allowSharedKeyAccess: false", StringComparison.Ordinal)) ? (string[])[] : ["shared keys of the storage account are not switched off"],
    ];

    /// <summary>What docs/settings.md leaves to the deployment is deployed, and nothing that nobody reads.</summary>
    public static IEnumerable<string> Settings(InfraFiles files)
    {
        (string[] always, string[] given) = (SettingsIn(ProductSettings, files), SettingsIn(OptionalSettings, files));
        return
        [
            .. from setting in ProductSetting.All.Where(setting => setting.IsDeployed) where !always.Contains(setting.Name) select $"the setting {setting.Name} is missing",
            .. from name in always.Concat(given).Except(ProductSetting.All.Select(setting => setting.Name)) select $"docs/settings.md does not know the setting {name}",
            .. from setting in ProductSetting.All.Where(setting => !setting.IsDeployed) where always.Contains(setting.Name) select $"the setting {setting.Name} is always set, but docs/settings.md says it need not be",
            .. from setting in ProductSetting.All.Where(setting => setting.IsDeployed) where given.Contains(setting.Name) select $"the setting {setting.Name} may be left out, but docs/settings.md says it is set",
        ];
    }

    private static string[] SettingsIn(Regex block, InfraFiles files) =>
        [.. Setting.Matches(block.Match(files.ByName["infra/modules/functions.bicep"]).Value).Select(setting => setting.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal))];

    public static IEnumerable<string> Tables(InfraFiles files)
    {
        string[] deployed = [.. Quoted.Matches(TableList.Match(files.ByName[InfraFiles.Main]).Value).Select(name => name.Groups[1].Value)];
        return
        [
            .. from table in StoreTables.Names.Except(deployed) select $"the table {table} is not deployed",
            .. from table in deployed.Except(StoreTables.Names) select $"the product has no table {table}",
        ];
    }

    public static IEnumerable<string> Parameters(InfraFiles files)
    {
        JsonObject given = JsonNode.Parse(files.ByName[InfraFiles.Parameters])!["parameters"]!.AsObject();
        return Differences(InfraFiles.Parameters, [.. given.Select(member => member.Key)], [.. files.ParametersOf(InfraFiles.Main)]);
    }

    /// <summary>azd finds the app by its tag and the code by its folder.</summary>
    public static IEnumerable<string> Services(InfraFiles files)
    {
        Match service = Service.Match(files.ByName[InfraFiles.Azd]);
        return
        [
            .. files.Bicep.Any(file => file.Value.Contains($"'azd-service-name': '{service.Groups[1].Value}'", StringComparison.Ordinal)) ? (string[])[] : [$"nothing carries the tag of the service '{service.Groups[1].Value}'"],
            .. Directory.Exists(Repository.PathOf(service.Groups[2].Value)) ? (string[])[] : [$"the folder '{service.Groups[2].Value}' is missing"],
        ];
    }

    private static IEnumerable<string> Differences(string place, string[] given, (string Name, bool Required)[] declared) =>
    [
        .. from name in given.Except(declared.Select(parameter => parameter.Name)) select $"{place}: there is no parameter '{name}'",
        .. from parameter in declared where parameter.Required && !given.Contains(parameter.Name) select $"{place}: the parameter '{parameter.Name}' is missing",
    ];

    [GeneratedRegex(@"\b(\w+)\.outputs\.(\w+)")]
    private static partial Regex Output { get; }

    [GeneratedRegex(@"listKeys|listSecrets|listAccountSas|AccountKey|SharedAccessSignature|allowSharedKeyAccess: true|disableLocalAuth: false", RegexOptions.IgnoreCase)]
    private static partial Regex KeyUse { get; }

    [GeneratedRegex(@"^var productSettings = \{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ProductSettings { get; }

    [GeneratedRegex(@"^var optionalSettings = \{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex OptionalSettings { get; }

    [GeneratedRegex(@"^  (\w+): ", RegexOptions.Multiline)]
    private static partial Regex Setting { get; }

    [GeneratedRegex(@"^var tables = \[[^\]]*\]", RegexOptions.Multiline)]
    private static partial Regex TableList { get; }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"^services:\n  (\w+):\n    project: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Service { get; }
}
