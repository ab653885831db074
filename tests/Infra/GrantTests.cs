using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Tests.AddinManifest;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

/// <summary>What has to be granted by hand, what the code asks for, and what the documents say to grant are the same.</summary>
public sealed partial class GrantTests
{
    private static readonly JsonNode Application = Json("application.json");
    private static readonly JsonNode Clients = Json("clients.json");
    private static readonly string InfraPage = Page("infra", "README.md");
    private static readonly string[] PagesAboutRoles = ["docs/security.md", "infra/README.md"];

    [Fact]
    public void AppRoles_OfTheRegistrationTheCodeAndTheDocuments_AreTheSame()
    {
        string[] asked = [.. EntraCallers.NamesOfRoles.Keys.Order(StringComparer.Ordinal)];
        string[] registered = [.. Application["appRoles"]!.AsArray().Select(role => (string)role!["value"]!).Order(StringComparer.Ordinal)];

        Assert.Equal(asked, registered);
        Assert.All(PagesAboutRoles, page => Assert.Equal(asked, AppRole.Matches(Page(page.Split('/'))).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)));
        Assert.All(Application["appRoles"]!.AsArray(), role => Assert.True((bool)role!["isEnabled"]! && role["allowedMemberTypes"]!.AsArray().Select(type => (string)type!).SequenceEqual(["User"])));
    }

    [Fact]
    public void Scope_OfTheRegistration_IsTheOneThatTokensMustCarry()
    {
        JsonNode scope = Assert.Single(Application["api"]!["oauth2PermissionScopes"]!.AsArray())!;
        EntraOptions options = EntraOptions.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Entra:TenantId"] = "11111111-1111-4111-8111-111111111111",
            ["Entra:Audience"] = "22222222-2222-4222-8222-222222222222",
        }).Build());

        Assert.Equal(options.Scope, (string)scope["value"]!);
        Assert.True((bool)scope["isEnabled"]!);
        Assert.All(Clients["api"]!["preAuthorizedApplications"]!.AsArray(), client => Assert.Equal([(string)scope["id"]!], client!["delegatedPermissionIds"]!.AsArray().Select(id => (string)id!)));
    }

    /// <summary>Tokens of version 1 are refused.</summary>
    [Fact]
    public void Registration_AsksForTokensOfVersionTwo_InOneTenant()
    {
        Assert.Equal(2, (int)Application["api"]!["requestedAccessTokenVersion"]!);
        Assert.Equal("AzureADMyOrg", (string)Application["signInAudience"]!);
    }

    [Fact]
    public void Registration_EveryId_IsAnIdAndStandsOnce()
    {
        string[] ids = [.. Application["appRoles"]!.AsArray().Concat(Application["api"]!["oauth2PermissionScopes"]!.AsArray()).Select(one => (string)one!["id"]!), .. Clients["api"]!["preAuthorizedApplications"]!.AsArray().Select(one => (string)one!["appId"]!)];

        Assert.All(ids, id => Assert.True(Guid.TryParseExact(id, "D", out _), id));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Manifest_Resource_IsTheUriThatIsGivenToTheRegistration()
    {
        JsonNode web = CheckedInManifest.Read().Manifest["webApplicationInfo"]!;
        string host = new Uri((string)CheckedInManifest.Read().Manifest["developer"]!["websiteUrl"]!).Host;

        Assert.Equal($"api://{host}/{(string)web["id"]!}", (string)web["resource"]!);
        Assert.Contains("--identifier-uris \"api://$APP_HOST/$ENTRA_AUDIENCE\"", InfraPage, StringComparison.Ordinal);
    }

    [Fact]
    public void GraphPermissions_ThatAreToBeGranted_AreThoseOfTheTable()
    {
        string[] explained = [.. GraphPermission.Matches(Page("docs", "graph.md").Split("## Finding people")[0]).Select(match => match.Groups[1].Value)];
        string[] granted = [.. Granted.Match(InfraPage).Groups[1].Value.Split([' ', '\\', '\n'], StringSplitOptions.RemoveEmptyEntries)];

        Assert.NotEmpty(explained);
        Assert.Equal(explained.Order(StringComparer.Ordinal), granted.Order(StringComparer.Ordinal));
        Assert.Empty(GraphName.Matches(InfraPage).Select(match => match.Value).Except(explained));
        Assert.Empty(GraphName.Matches(Page("README.md")).Select(match => match.Value).Except(explained));
    }

    [Fact]
    public void AzureRoles_OfTheTemplates_AreThoseOfTheTable()
    {
        string[] assigned = [.. new InfraFiles().Bicep.SelectMany(file => BuiltInRole.Matches(file.Value)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
        string[] explained = [.. RoleRow.Matches(InfraPage).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];

        Assert.NotEmpty(assigned);
        Assert.Equal(assigned, explained);
    }

    private static JsonNode Json(string file) => JsonNode.Parse(Page("infra", "entra", file))!;

    private static string Page(params string[] parts) => File.ReadAllText(Repository.PathOf(parts));

    [GeneratedRegex(@"app role `([\w.]+)`")]
    private static partial Regex AppRole { get; }

    [GeneratedRegex(@"^\| `([\w.]+)`(?:, [^|]*)? \|", RegexOptions.Multiline)]
    private static partial Regex GraphPermission { get; }

    [GeneratedRegex(@"grant-graph\.sh ""\$IDENTITY_PRINCIPAL_ID"" ((?:[A-Z]\w*\.[\w.]+[ \\\n]+)+)")]
    private static partial Regex Granted { get; }

    [GeneratedRegex(@"\b(?:User|Organization|TeamsAppInstallation|AppCatalog|Mail|Sites)\.[A-Z][\w.]+\b")]
    private static partial Regex GraphName { get; }

    [GeneratedRegex("(?:: |= )'([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'")]
    private static partial Regex BuiltInRole { get; }

    [GeneratedRegex(@"^\| \*[^|]+\* \| `([0-9a-f-]{36})` \|", RegexOptions.Multiline)]
    private static partial Regex RoleRow { get; }
}
