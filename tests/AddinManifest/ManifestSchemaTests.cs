using System.Text.Json.Nodes;
using OfficeIntegration.Local.AppPackages;

namespace OfficeIntegration.Tests.AddinManifest;

public sealed class ManifestSchemaTests
{
    [Fact]
    public async Task Findings_CheckedInManifest_AreNone() =>
        Assert.Empty(await (await ManifestSchema.OpenAsync()).FindingsAsync(CheckedInManifest.Read().Manifest));

    [Fact]
    public async Task Findings_UnknownProperty_IsNamed()
    {
        ManifestPackage package = CheckedInManifest.Read();
        package.Manifest["colour"] = "blue";

        Assert.Contains("colour", Assert.Single(await (await ManifestSchema.OpenAsync()).FindingsAsync(package.Manifest)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_PlaceholderForAnId_AreSome()
    {
        ManifestPackage package = CheckedInManifest.Read();
        package.Manifest["bots"]![0]!["botId"] = "${{BOT_ID}}";

        Assert.NotEmpty(await (await ManifestSchema.OpenAsync()).FindingsAsync(package.Manifest));
    }

    [Fact]
    public async Task LocaleFindings_EveryLanguage_AreNone()
    {
        ManifestPackage package = CheckedInManifest.Read();
        ManifestSchema schema = await ManifestSchema.OpenAsync();
        string version = (string)package.Manifest["manifestVersion"]!;

        foreach ((string file, JsonObject locale) in package.Locales)
        {
            Assert.Equal((file, ""), (file, string.Join(", ", await schema.LocaleFindingsAsync(locale, version))));
        }
    }

    [Theory]
    [InlineData("extensions[0].ribbons[0].tabs[0].groups[0].label", "a label of more than sixty-four characters, which is one too many")]
    [InlineData("staticTabs[99].name", "Progress")]
    public async Task LocaleFindings_TooLongOrUnknown_AreSome(string key, string text)
    {
        ManifestPackage package = CheckedInManifest.Read();
        package.Locales["fr.json"][key] = text;

        Assert.NotEmpty(await (await ManifestSchema.OpenAsync()).LocaleFindingsAsync(package.Locales["fr.json"], (string)package.Manifest["manifestVersion"]!));
    }
}
