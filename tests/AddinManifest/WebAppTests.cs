using System.Text.Json;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Functions;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest;

public sealed class WebAppTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The client's types are made from this copy; after a change of the API, <c>UPDATE_GOLDEN=1</c> rewrites it.</summary>
    [Fact]
    public void Client_DocumentItIsTypedBy_IsTheServices() => Golden.MatchesFile(
        OpenApiDocument.Build(typeof(FunctionsServices).Assembly).ToJsonString(Indented) + "\n",
        Repository.PathOf("addin-manifest", "web", "openapi.json"));

    [Fact]
    public void Texts_EveryWordOfTheRecord_IsThere()
    {
        using JsonDocument english = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("addin-manifest", "web", "src", "texts", "en.json")));

        Assert.All(AuditActions.All, action => Assert.True(english.RootElement.TryGetProperty($"action.{action}", out _), action));
    }

    /// <summary>Runs what is written next to the web app's sources, in their language.</summary>
    [Theory]
    [InlineData("test")]
    [InlineData("lint")]
    public async Task Npm_OwnChecks_Pass(string script)
    {
        await BuiltWebApp.EnsureAsync();

        await Npm.RunAsync(Repository.PathOf("addin-manifest", "web"), ["run", script], $"running npm run {script}", Console.WriteLine, CancellationToken.None);
    }
}
