using System.Text.RegularExpressions;

namespace OfficeIntegration.Tests.Infra;

public sealed partial class InfraTests
{
    private const string Functions = "infra/modules/functions.bicep";
    private const string Storage = "infra/modules/storage.bicep";

    [Fact]
    public void All_CheckedInFiles_FindsNothing() => Assert.Empty(InfraChecks.All(new InfraFiles()));

    [Fact]
    public void Modules_CheckedInFiles_AreAllSeen() =>
        Assert.Equal(["alerts", "bot", "budget", "functions", "identity", "monitoring", "network", "storage"], new InfraFiles().Modules.Select(module => module.Symbol).Order(StringComparer.Ordinal));

    [Fact]
    public void Modules_MisspeltFile_IsFoundOnBothEnds() =>
        Found(InfraChecks.Modules, InfraFiles.Main, "modules/bot.bicep", "modules/bots.bicep", "infra/modules/bots.bicep: the module is missing", "infra/modules/bot.bicep: nothing uses the module");

    [Fact]
    public void ModuleParameters_Misspelt_IsFoundOnBothEnds() =>
        Found(InfraChecks.ModuleParameters, InfraFiles.Main, "    sku: botSku", "    skew: botSku", "module bot: there is no parameter 'skew'", "module bot: the parameter 'sku' is missing");

    [Fact]
    public void Outputs_Misspelt_IsFound() =>
        Found(InfraChecks.Outputs, InfraFiles.Main, "storage.outputs.tableEndpoint", "storage.outputs.tablesEndpoint", "there is no output storage.outputs.tablesEndpoint");

    [Fact]
    public void Keys_Asked_IsFound() =>
        Found(InfraChecks.Keys, Storage, "output name", "output key string = account.listKeys().keys[0].value\noutput name", "infra/modules/storage.bicep: 'listKeys'");

    [Fact]
    public void Keys_InAConnection_IsFound() =>
        Found(InfraChecks.Keys, Functions, "tableEndpoint\n", "'AccountKey=${key}'\n", "infra/modules/functions.bicep: 'AccountKey'");

    [Fact]
    public void Keys_Allowed_IsFound() =>
        Found(InfraChecks.Keys, Storage, "allowSharedKeyAccess: false", "allowSharedKeyAccess: true", "infra/modules/storage.bicep: 'allowSharedKeyAccess: true'", "shared keys of the storage account are not switched off");

    [Fact]
    public void Keys_LocalAuthentication_IsFound() =>
        Found(InfraChecks.Keys, "infra/modules/bot.bicep", "disableLocalAuth: true", "disableLocalAuth: false", "infra/modules/bot.bicep: 'disableLocalAuth: false'");

    [Fact]
    public void Settings_Missing_IsFound() =>
        Found(InfraChecks.Settings, Functions, "  Entra__Audience: entraAudience\n", "", "the setting Entra:Audience is missing");

    [Fact]
    public void Settings_NobodyReads_IsFound() =>
        Found(InfraChecks.Settings, Functions, "  Entra__Audience: entraAudience\n", "  Entra__Audience: entraAudience\n  Entra__Colour: 'blue'\n", "docs/settings.md does not know the setting Entra:Colour");

    [Fact]
    public void Settings_OptionalOneThatNobodyReads_IsFound() =>
        Found(InfraChecks.Settings, Functions, "  Teams__AppId: teamsAppId\n", "  Teams__App: teamsAppId\n", "docs/settings.md does not know the setting Teams:App");

    [Fact]
    public void Settings_NeededOneThatMayBeLeftOut_IsFound() =>
        Found(InfraChecks.Settings, Functions, "  Teams__AppId: teamsAppId\n", "  PublicUrl: publicHost\n", "the setting PublicUrl may be left out, but docs/settings.md says it is set");

    [Fact]
    public void Tables_OtherName_IsFoundOnBothEnds() =>
        Found(InfraChecks.Tables, InfraFiles.Main, "'work'", "'works'", "the table work is not deployed", "the product has no table works");

    [Fact]
    public void Parameters_Missing_IsFound() =>
        Found(InfraChecks.Parameters, InfraFiles.Parameters, "\"location\"", "\"region\"", "infra/main.parameters.json: there is no parameter 'region'", "infra/main.parameters.json: the parameter 'location' is missing");

    [Fact]
    public void Services_OtherName_IsFound() =>
        Found(InfraChecks.Services, InfraFiles.Azd, "  functions:\n    project: functions", "  api:\n    project: api", "nothing carries the tag of the service 'api'", "the folder 'api' is missing");

    /// <summary>What an environment can say is the same in the table, for azd, and in the pipeline.</summary>
    [Fact]
    public void Environment_TableParametersAndPipeline_NameTheSame()
    {
        string[] taken = [.. Asked.Matches(new InfraFiles().ByName[InfraFiles.Parameters]).Select(match => match.Groups[1].Value).Where(name => !name.StartsWith("AZURE_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        string[] explained = [.. Explained.Matches(new InfraFiles().ByName["infra/README.md"]).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
        string[] piped = [.. Piped.Matches(WorkflowChecks.Read("deploy.yml")).Select(match => match.Groups[1].Value).Where(name => !name.StartsWith("AZURE_", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(taken, explained);
        Assert.Equal(taken, piped);
    }

    private static void Found(Func<InfraFiles, IEnumerable<string>> check, string file, string old, string replacement, params string[] findings)
    {
        var files = new InfraFiles();
        Assert.Empty(check(files));
        Assert.Contains(old, files.ByName[file], StringComparison.Ordinal);

        files.ByName[file] = files.ByName[file].Replace(old, replacement, StringComparison.Ordinal);

        Assert.Equal(findings, check(files));
    }

    [GeneratedRegex(@"\$\{([A-Z_]+)=?")]
    private static partial Regex Asked { get; }

    [GeneratedRegex(@"^\| `([A-Z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Explained { get; }

    [GeneratedRegex(@"vars\.([A-Z_]+)")]
    private static partial Regex Piped { get; }
}
