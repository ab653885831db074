using System.Text.Json.Nodes;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

public sealed class SettingsTests
{
    [Fact]
    public void Settings_InTheSourcesAndInTheDocs_AreTheSame()
    {
        string[] documented = [.. ProductSetting.All.Select(setting => setting.Name)];
        string[] read = [.. ProductSetting.Read()];

        Assert.Empty(read.Except(documented));
        Assert.Empty(documented.Except(read));
        Assert.Equal(documented.Length, documented.Distinct().Count());
    }

    /// <summary>The sample for running the Functions host by hand names nothing that is not there.</summary>
    [Fact]
    public void LocalSettingsSample_NamesSettingsThatExist()
    {
        JsonObject values = JsonNode.Parse(File.ReadAllText(Repository.PathOf("functions", "local.settings.sample.json")))!["Values"]!.AsObject();
        string[] hosts = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage"];

        Assert.Empty(values.Select(value => value.Key).Except(hosts).Except(ProductSetting.All.Select(setting => setting.Name)));
    }
}
