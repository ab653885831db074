using System.Text.Json.Nodes;
using OfficeIntegration.Local.AppPackages;

namespace OfficeIntegration.Tests.AddinManifest;

public sealed class ManifestTests
{
    [Fact]
    public void All_CheckedInManifest_FindsNothing() => Assert.Empty(ManifestChecks.All(CheckedInManifest.Read()));

    [Fact]
    public void ReadByPeople_CheckedInManifest_HasEverySurface()
    {
        string[] places = [.. ManifestChecks.ReadByPeople(CheckedInManifest.Read())];

        Assert.Contains("name.short", places);
        Assert.Contains("staticTabs[0].name", places);
        Assert.Contains("bots[0].commandLists[1].commands[3].description", places);
        Assert.Contains("extensions[0].runtimes[0].actions[0].displayName", places);
        Assert.Contains("extensions[0].ribbons[0].tabs[0].groups[0].controls[0].supertip.description", places);
        Assert.Contains("extensions[0].getStartedMessages[0].title", places);
    }

    [Fact]
    public void Bot_CheckedInManifest_IsInEveryScopeAndHasCommandsThere()
    {
        JsonNode bot = CheckedInManifest.Read().Manifest["bots"]![0]!;
        string[] scopes = ["groupChat", "personal", "team"];

        Assert.Equal(scopes, Strings(bot["scopes"]!).Order(StringComparer.Ordinal));
        Assert.Equal(scopes, bot["commandLists"]!.AsArray().SelectMany(list => Strings(list!["scopes"]!)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Addresses_HttpPage_IsFound() =>
        Found(ManifestChecks.Addresses, package => Runtime(package)["code"]!["page"] = "http://officeintegration.example.org/app/", "extensions[0].runtimes[0].code.page: 'http://officeintegration.example.org/app/' is not https");

    [Fact]
    public void Domains_OtherHost_IsFound() =>
        Found(ManifestChecks.Domains, package => package.Manifest["staticTabs"]![0]!["websiteUrl"] = "https://other.example.org/", "staticTabs[0].websiteUrl: the host 'other.example.org' is not in validDomains");

    [Fact]
    public void Domains_ResourceOfOtherHost_IsFound() =>
        Found(ManifestChecks.Domains, package => package.Manifest["webApplicationInfo"]!["resource"] = "api://other.example.org/id", "webApplicationInfo.resource: the host 'other.example.org' is not in validDomains");

    [Fact]
    public void Actions_DanglingId_IsFoundOnBothEnds() =>
        Found(
            ManifestChecks.Actions,
            package => Control(package)["actionId"] = "openPain",
            "extensions[0].ribbons[0].tabs[0].groups[0].controls[0].actionId: no runtime has the action 'openPain'",
            "the action 'openPane' is used by nothing");

    [Fact]
    public void Actions_DeclaredTwice_IsFound() =>
        Found(ManifestChecks.Actions, package => Runtime(package)["actions"]!.AsArray().Add(Runtime(package)["actions"]![0]!.DeepClone()), "the action 'openPane' is declared 2 times");

    [Fact]
    public void PackageIcons_MissingFile_IsFound() =>
        Found(ManifestChecks.PackageIcons, package => package.Manifest["icons"]!["outline"] = "icons/none.png", "icons.outline: the file is missing");

    [Fact]
    public void PackageIcons_Exchanged_IsFound() =>
        Found(
            ManifestChecks.PackageIcons,
            package =>
            {
                package.Manifest["icons"]!["color"] = "icons/outline.png";
                package.Manifest["icons"]!["outline"] = "icons/color.png";
            },
            "icons.color: the picture is 32 by 32 and should be 192 by 192",
            "icons.outline: the picture is 192 by 192 and should be 32 by 32",
            "icons.outline: the picture has no transparency");

    [Fact]
    public void PackageIcons_NoPng_IsFound() =>
        Found(ManifestChecks.PackageIcons, package => package.Manifest["icons"]!["color"] = "icons/color.svg", "icons.color: the file is no PNG");

    [Fact]
    public void RibbonIcons_MissingSize_IsFound() =>
        Found(ManifestChecks.RibbonIcons, package => Control(package)["icons"]!.AsArray().RemoveAt(2), "extensions[0].ribbons[0].tabs[0].groups[0].controls[0].icons: there is no icon of 80 pixels");

    [Fact]
    public void RibbonIcons_MissingFile_IsFound() =>
        Found(ManifestChecks.RibbonIcons, package => Control(package)["icons"]![0]!["url"] = "https://officeintegration.example.org/app/icons/none.png", "extensions[0].ribbons[0].tabs[0].groups[0].controls[0].icons[0]: the file is missing");

    [Fact]
    public void RibbonIcons_WrongSize_IsFound() =>
        Found(ManifestChecks.RibbonIcons, package => Control(package)["icons"]![0]!["url"] = "https://officeintegration.example.org/app/icons/ribbon-32.png", "extensions[0].ribbons[0].tabs[0].groups[0].controls[0].icons[0]: the picture is 32 by 32 and should be 16 by 16");

    [Fact]
    public void RibbonIcons_OutsideTheWebApp_IsFound() =>
        Found(ManifestChecks.RibbonIcons, package => Control(package)["icons"]![0]!["url"] = "https://officeintegration.example.org/icon.png", "extensions[0].ribbons[0].tabs[0].groups[0].controls[0].icons[0]: the icon is no file of the web app");

    [Fact]
    public void Pages_MissingPage_IsFound() =>
        Found(ManifestChecks.Pages, package => Runtime(package)["code"]!["page"] = "https://officeintegration.example.org/app/none.html", "extensions[0].runtimes[0].code.page: 'https://officeintegration.example.org/app/none.html' is no file of the web app");

    [Fact]
    public void Languages_OneLess_IsFound() =>
        Found(ManifestChecks.Languages, package => package.Manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().RemoveAt(0), "the language 'ar' is missing");

    [Fact]
    public void Languages_OneMore_IsFound() =>
        Found(ManifestChecks.Languages, package => package.Manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Add(new JsonObject { ["languageTag"] = "de", ["file"] = "de.json" }), "the language 'de' is none of the product's");

    [Fact]
    public void Locales_MissingFile_IsFound() =>
        Found(ManifestChecks.Locales, package => package.Locales.Remove("fr.json"), "fr.json: the file is missing");

    [Fact]
    public void Locales_MissingText_IsFound() =>
        Found(ManifestChecks.Locales, package => package.Locales["fr.json"].Remove("bots[0].commandLists[1].commands[2].title"), "fr.json: 'bots[0].commandLists[1].commands[2].title' is missing");

    [Fact]
    public void Locales_ExtraText_IsFound() =>
        Found(ManifestChecks.Locales, package => package.Locales["fr.json"]["staticTabs[1].name"] = "De trop", "fr.json: the manifest has no 'staticTabs[1].name'");

    [Fact]
    public void Locales_EmptyText_IsFound() =>
        Found(ManifestChecks.Locales, package => package.Locales["fr.json"]["name.full"] = " ", "fr.json: 'name.full' is empty");

    [Fact]
    public void Locales_TooLong_IsFound() =>
        Found(ManifestChecks.Locales, package => package.Locales["fr.json"]["name.short"] = new string('x', 31), "fr.json: 'name.short' is longer than 30 characters");

    [Fact]
    public void SchemaVersions_OlderLocale_IsFound() =>
        Found(ManifestChecks.SchemaVersions, package => package.Locales["ru.json"]["$schema"] = "https://developer.microsoft.com/json-schemas/teams/v1.5/MicrosoftTeams.Localization.schema.json", "ru.json: the schema is not the manifest's version");

    [Fact]
    public void Permissions_OneMore_IsFound() =>
        Found(ManifestChecks.Permissions, package => package.Manifest["permissions"]!.AsArray().Add("messageTeamChannels"), "permissions: 'messageTeamChannels' is needed by nothing");

    [Fact]
    public void Permissions_OneLess_IsFound() =>
        Found(ManifestChecks.Permissions, package => package.Manifest["permissions"]!.AsArray().RemoveAt(0), "permissions: 'identity' is missing");

    [Fact]
    public void Permissions_OtherResource_IsFoundOnBothEnds() =>
        Found(
            ManifestChecks.Permissions,
            package => package.Manifest["authorization"]!["permissions"]!["resourceSpecific"]![0]!["name"] = "Mailbox.ReadWrite.User",
            "authorization: 'Mailbox.ReadWrite.User (Delegated)' is needed by nothing",
            "authorization: 'Document.ReadWrite.User (Delegated)' is missing");

    private static void Found(Func<ManifestPackage, IEnumerable<string>> check, Action<ManifestPackage> damage, params string[] findings)
    {
        ManifestPackage package = CheckedInManifest.Read();
        Assert.Empty(check(package));

        damage(package);

        Assert.Equal(findings, check(package));
    }

    private static JsonNode Runtime(ManifestPackage package) => package.Manifest["extensions"]![0]!["runtimes"]![0]!;

    private static JsonNode Control(ManifestPackage package) =>
        package.Manifest["extensions"]![0]!["ribbons"]![0]!["tabs"]![0]!["groups"]![0]!["controls"]![0]!;

    private static IEnumerable<string> Strings(JsonNode list) => list.AsArray().Select(element => (string)element!);
}
