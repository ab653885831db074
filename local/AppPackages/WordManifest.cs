using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace OfficeIntegration.Local.AppPackages;

/// <summary>
/// The task pane alone as an XML manifest, for versions of Office that know no unified one (perpetual Word, for
/// example). Everything it says is the unified manifest's, so that there is one place to change.
/// </summary>
internal static class WordManifest
{
    private const string Group = "extensions[0].ribbons[0].tabs[0].groups[0]";
    private const string Button = Group + ".controls[0]";
    private const string Welcome = "extensions[0].getStartedMessages[0]";

    /// <summary>A limit of the form for short texts.</summary>
    private const int MaxShort = 125;

    private static readonly string[] Scopes = ["openid", "profile"];

    private static readonly XNamespace App = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace Types = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static readonly XNamespace Pane = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Texts by the name they have here, and their place in the unified manifest.</summary>
    private static readonly (string Id, string Path, bool IsLong)[] Texts =
    [
        ("Group", Group + ".label", false),
        ("Button", Button + ".label", false),
        ("TipTitle", Button + ".supertip.title", false),
        ("Tip", Button + ".supertip.description", true),
        ("WelcomeTitle", Welcome + ".title", false),
        ("Welcome", Welcome + ".description", true),
    ];

    /// <param name="package">Checked, with nothing of the example in it.</param>
    /// <param name="id">Of this add-in; another one than the unified app's.</param>
    public static XDocument Of(ManifestPackage package, Guid id)
    {
        JsonObject manifest = package.Manifest;
        string page = (string)manifest["extensions"]![0]!["runtimes"]![0]!["code"]!["page"]!;
        string host = new Uri(page).Host;
        return new(new XElement(
            App + "OfficeApp",
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi), new XAttribute(XNamespace.Xmlns + "bt", Types), new XAttribute(Xsi + "type", "TaskPaneApp"),
            new XElement(App + "Id", id),
            new XElement(App + "Version", (string)manifest["version"]! + ".0"),
            new XElement(App + "ProviderName", (string)manifest["developer"]!["name"]!),
            new XElement(App + "DefaultLocale", "en-US"),
            Said("DisplayName", "name.short", package),
            Said("Description", "description.short", package),
            Valued("IconUrl", IconOf(package, 32)),
            Valued("HighResolutionIconUrl", IconOf(package, 80)),
            Valued("SupportUrl", (string)manifest["developer"]!["websiteUrl"]!),
            new XElement(App + "AppDomains", new XElement(App + "AppDomain", $"https://{host}")),
            new XElement(App + "Hosts", new XElement(App + "Host", new XAttribute("Name", "Document"))),
            new XElement(App + "Requirements", new XElement(App + "Sets", new XElement(App + "Set", new XAttribute("Name", "WordApi"), new XAttribute("MinVersion", "1.3")))),
            new XElement(App + "DefaultSettings", Valued("SourceLocation", page)),
            new XElement(App + "Permissions", "ReadWriteDocument"),
            Overrides(package, page)));
    }

    private static XElement Overrides(ManifestPackage package, string page) => new(
        Pane + "VersionOverrides",
        new XAttribute(Xsi + "type", "VersionOverridesV1_0"),
        new XElement(Pane + "Hosts", new XElement(Pane + "Host", new XAttribute(Xsi + "type", "Document"), Desktop())),
        new XElement(
            Pane + "Resources",
            new XElement(Types + "Images", ManifestChecks.RibbonSizes.Select(size => Named("Image", $"Icon{size}", IconOf(package, size)))),
            new XElement(Types + "Urls", Named("Url", "Page", page), Named("Url", "Learn", (string)package.Manifest["extensions"]![0]!["getStartedMessages"]![0]!["learnMoreUrl"]!)),
            new XElement(Types + "ShortStrings", Texts.Where(text => !text.IsLong).Select(text => Spoken(text.Id, text.Path, package))),
            new XElement(Types + "LongStrings", Texts.Where(text => text.IsLong).Select(text => Spoken(text.Id, text.Path, package)))),
        new XElement(
            Pane + "WebApplicationInfo",
            new XElement(Pane + "Id", (string)package.Manifest["webApplicationInfo"]!["id"]!),
            new XElement(Pane + "Resource", (string)package.Manifest["webApplicationInfo"]!["resource"]!),
            new XElement(Pane + "Scopes", Scopes.Select(scope => new XElement(Pane + "Scope", scope)))));

    private static XElement Desktop() => new(
        Pane + "DesktopFormFactor",
        new XElement(Pane + "GetStarted", Refers("Title", "WelcomeTitle"), Refers("Description", "Welcome"), Refers("LearnMoreUrl", "Learn")),
        new XElement(
            Pane + "ExtensionPoint",
            new XAttribute(Xsi + "type", "PrimaryCommandSurface"),
            new XElement(
                Pane + "OfficeTab",
                new XAttribute("id", "TabHome"),
                new XElement(Pane + "Group", new XAttribute("id", "assessmentGroup"), Refers("Label", "Group"), Icons(), Control()))));

    private static XElement Control() => new(
        Pane + "Control",
        new XAttribute(Xsi + "type", "Button"), new XAttribute("id", "openPaneButton"),
        Refers("Label", "Button"),
        new XElement(Pane + "Supertip", Refers("Title", "TipTitle"), Refers("Description", "Tip")),
        Icons(),
        new XElement(Pane + "Action", new XAttribute(Xsi + "type", "ShowTaskpane"), new XElement(Pane + "TaskpaneId", "assessment"), Refers("SourceLocation", "Page")));

    private static XElement Icons() => new(Pane + "Icon", ManifestChecks.RibbonSizes.Select(size => new XElement(Types + "Image", new XAttribute("size", size), new XAttribute("resid", $"Icon{size}"))));

    private static XElement Refers(string element, string resource) => new(Pane + element, new XAttribute("resid", resource));

    private static XElement Valued(string element, string value) => new(App + element, new XAttribute("DefaultValue", value));

    private static XElement Named(string element, string id, string value) => new(Types + element, new XAttribute("id", id), new XAttribute("DefaultValue", value));

    private static XElement Said(string element, string path, ManifestPackage package) =>
        new(App + element, new XAttribute("DefaultValue", English(path, package)), Others(path, package).Select(other => Override(App, other)));

    private static XElement Spoken(string id, string path, ManifestPackage package) =>
        new(Types + "String", new XAttribute("id", id), new XAttribute("DefaultValue", English(path, package)), Others(path, package).Select(other => Override(Types, other)));

    private static XElement Override(XNamespace space, (string Locale, string Text) other) => new(space + "Override", new XAttribute("Locale", other.Locale), new XAttribute("Value", other.Text));

    private static string English(string path, ManifestPackage package) => package.Texts().First(text => text.Path == path).Text;

    private static IEnumerable<(string Locale, string Text)> Others(string path, ManifestPackage package) =>
        package.Locales.OrderBy(locale => locale.Key, StringComparer.Ordinal).Select(locale => (RegionOf(Path.GetFileNameWithoutExtension(locale.Key)), (string)locale.Value[path]!));

    /// <summary>Here a language goes with a country.</summary>
    private static string RegionOf(string language) => language switch { "ar" => "ar-SA", "es" => "es-ES", "fr" => "fr-FR", "ru" => "ru-RU", _ => language };

    private static string IconOf(ManifestPackage package, int size) =>
        package.Manifest["extensions"]![0]!["ribbons"]![0]!["tabs"]![0]!["groups"]![0]!["icons"]!.AsArray().Where(icon => (int)icon!["size"]! == size).Select(icon => (string)icon!["url"]!).First();

    /// <summary>What the form does not take.</summary>
    public static IEnumerable<string> TooLong(ManifestPackage package) =>
        from text in Texts
        where !text.IsLong
        from said in Others(text.Path, package).Append(("en-US", English(text.Path, package)))
        where said.Item2.Length > MaxShort
        select $"{text.Path}: '{said.Item2}' is longer than {MaxShort} characters";
}
