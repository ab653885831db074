using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OfficeIntegration.Local;
using OfficeIntegration.Local.AppPackages;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest;

public sealed class AppPackageTests
{
    private static readonly XNamespace App = "http://schemas.microsoft.com/office/appforoffice/1.1";

    private static readonly string[] Given =
    [
        "--host", "assessment.example.net", "--app-id", "11111111-2222-4333-8444-555555555501", "--bot-id", "11111111-2222-4333-8444-555555555502",
        "--sign-in-id", "11111111-2222-4333-8444-555555555503", "--privacy", "https://www.example.net/privacy", "--word-id", "11111111-2222-4333-8444-555555555504",
    ];

    [Fact]
    public async Task Run_OwnHostAndIds_WritesAWholeValidPackageWithNothingOfTheExample()
    {
        using var folder = new TestFolder();
        string file = Path.Combine(folder.Path, "app.zip");
        using var said = new StringWriter();

        AppPackageRun.Run(AppPackageCommand.Parse([.. Given, "--out", file]), CheckedInManifest.Folder, said);

        using ZipArchive zip = ZipFile.OpenRead(file);
        Assert.Equal(["ar.json", "es.json", "fr.json", "icons/color.png", "icons/outline.png", "manifest.json", "ru.json", "zh-CN.json"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        string manifest = Read(zip, "manifest.json");
        Assert.DoesNotContain("example.org", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("64211a", manifest, StringComparison.Ordinal);
        Assert.Contains("https://www.example.net/privacy", manifest, StringComparison.Ordinal);
        Assert.Empty(await (await ManifestSchema.OpenAsync()).FindingsAsync(JsonNode.Parse(manifest)!.AsObject()));
        Assert.Contains("api://assessment.example.net/11111111-2222-4333-8444-555555555503", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ForOlderWord_SaysTheSameInEveryLanguage()
    {
        using var folder = new TestFolder();
        AppPackageRun.Run(AppPackageCommand.Parse([.. Given, "--out", Path.Combine(folder.Path, "app.zip")]), CheckedInManifest.Folder, TextWriter.Null);

        XDocument manifest = XDocument.Load(Path.Combine(folder.Path, "app.word.xml"));

        Golden.Matches(manifest.ToString());
        Assert.Equal("11111111-2222-4333-8444-555555555504", manifest.Root!.Element(App + "Id")!.Value);
        string[] resources = [.. manifest.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Empty(manifest.Descendants().Attributes("resid").Select(reference => reference.Value).Except(resources));
        Assert.All(manifest.Descendants().Where(element => element.Name.LocalName == "String"), text => Assert.Equal(5, text.Elements().Count()));
        Assert.DoesNotContain("http://", string.Join(' ', manifest.Descendants().Attributes("DefaultValue").Select(value => value.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Twice_WritesTheSameBytes()
    {
        using var folder = new TestFolder();
        string[] files = [Path.Combine(folder.Path, "a.zip"), Path.Combine(folder.Path, "b.zip")];
        foreach (string file in files)
        {
            AppPackageRun.Run(AppPackageCommand.Parse([.. Given, "--out", file]), CheckedInManifest.Folder, TextWriter.Null);
        }

        Assert.Equal(File.ReadAllBytes(files[0]), File.ReadAllBytes(files[1]));
    }

    [Theory]
    [InlineData("--host", "https://assessment.example.net", "--host takes the name")]
    [InlineData("--host", "localhost", "--host takes the name")]
    [InlineData("--host", "officeintegration.example.org", "is the example's")]
    [InlineData("--app-id", "none", "--app-id takes an id")]
    [InlineData("--app-id", "3f6c2d5e-7a41-4c0b-9b8e-64211a000001", "is an id of the example")]
    [InlineData("--app-id", "11111111-2222-4333-8444-555555555502", "three different ids")]
    [InlineData("--privacy", "http://www.example.net/privacy", "is not https")]
    [InlineData("--privacy", "privacy", "--privacy takes an address")]
    public void Parse_WhatCannotBe_IsRefused(string option, string value, string why)
    {
        string[] arguments = [.. Given, "--out", "app.zip"];
        arguments[Array.IndexOf(arguments, option) + 1] = value;

        Assert.Contains(why, Assert.Throws<LocalRunException>(() => AppPackageCommand.Parse(arguments)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--colour", "blue")]
    [InlineData("--host")]
    [InlineData("--host", "twice.example.net")]
    public void Parse_UnknownLoneOrDoubleOption_IsRefused(params string[] more) =>
        Assert.Contains("package takes", Assert.Throws<LocalRunException>(() => AppPackageCommand.Parse([.. Given, "--out", "app.zip", .. more])).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_NoFile_IsRefused() => Assert.Contains("needs --out", Assert.Throws<LocalRunException>(() => AppPackageCommand.Parse(Given)).Message, StringComparison.Ordinal);

    [Fact]
    public void Run_ManifestThatIsWrong_WritesNothing()
    {
        using var folder = new TestFolder();
        string damaged = Directory.CreateDirectory(Path.Combine(folder.Path, "manifest")).FullName;
        foreach (string file in Directory.EnumerateFiles(CheckedInManifest.Folder, "*.json"))
        {
            File.Copy(file, Path.Combine(damaged, Path.GetFileName(file)));
        }

        string output = Path.Combine(folder.Path, "app.zip");
        string why = Assert.Throws<LocalRunException>(() => AppPackageRun.Run(AppPackageCommand.Parse([.. Given, "--out", output]), damaged, TextWriter.Null)).Message;

        Assert.Contains("icons.color: the file is missing", why, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
