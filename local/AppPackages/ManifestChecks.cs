using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeIntegration.Core;

namespace OfficeIntegration.Local.AppPackages;

/// <summary>What the manifest's schema cannot see. Each check yields one sentence per finding, and none when all is well.</summary>
internal static partial class ManifestChecks
{
    /// <summary>Pixels.</summary>
    public static readonly IReadOnlyList<int> RibbonSizes = [16, 32, 80];

    private static readonly string[] Needed = ["identity", "messageTeamMembers"];
    private static readonly string[] NeededOfResources = ["Document.ReadWrite.User (Delegated)"];

    /// <summary>The schema of localization files names these limits in a way its draft ignores: beside a reference.</summary>
    private static readonly Dictionary<string, int> Longest = new() { ["name.short"] = 30, ["name.full"] = 100, ["description.short"] = 80, ["description.full"] = 4000 };

    public static IEnumerable<string> All(ManifestPackage package) =>
    [
        .. Addresses(package), .. Domains(package), .. Actions(package), .. PackageIcons(package),
        .. RibbonIcons(package), .. Pages(package), .. Languages(package), .. Locales(package), .. SchemaVersions(package), .. Permissions(package),
    ];

    /// <summary>Teams and Office load nothing that is not encrypted.</summary>
    public static IEnumerable<string> Addresses(ManifestPackage package) =>
        from text in package.Texts()
        where text.Text.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        select $"{text.Path}: '{text.Text}' is not https";

    /// <summary>Whatever the app opens inside Teams or Word; the organisation's own pages open in a browser.</summary>
    public static IEnumerable<string> Domains(ManifestPackage package)
    {
        HashSet<string> valid = [.. package.Manifest["validDomains"]!.AsArray().Select(domain => (string)domain!)];
        return from text in package.Texts()
               where text.Path != "$schema" && !text.Path.StartsWith("developer.", StringComparison.Ordinal) && text.Text.Contains("://", StringComparison.Ordinal)
               let host = new Uri(text.Text).Host
               where !valid.Contains(host)
               select $"{text.Path}: the host '{host}' is not in validDomains";
    }

    public static IEnumerable<string> Actions(ManifestPackage package)
    {
        string[] declared = [.. package.Texts().Where(text => Action.IsMatch(text.Path)).Select(text => text.Text)];
        (string Path, string Text)[] used = [.. package.Texts().Where(text => text.Path.EndsWith(".actionId", StringComparison.Ordinal))];
        return
        [
            .. from use in used where !declared.Contains(use.Text) select $"{use.Path}: no runtime has the action '{use.Text}'",
            .. from id in declared where used.All(use => use.Text != id) select $"the action '{id}' is used by nothing",
            .. from id in declared.GroupBy(id => id) where id.Count() > 1 select $"the action '{id.Key}' is declared {id.Count()} times",
        ];
    }

    /// <summary>Teams shows the colour icon at 192 by 192 and the outline, white on transparent, at 32 by 32.</summary>
    public static IEnumerable<string> PackageIcons(ManifestPackage package)
    {
        JsonNode icons = package.Manifest["icons"]!;
        string outline = Path.Combine(package.Folder, (string)icons["outline"]!);
        return
        [
            .. Picture("icons.color", Path.Combine(package.Folder, (string)icons["color"]!), 192),
            .. Picture("icons.outline", outline, 32),
            .. File.Exists(outline) && PngHeader.Read(outline) is { HasAlpha: false } ? ["icons.outline: the picture has no transparency"] : (string[])[],
        ];
    }

    public static IEnumerable<string> RibbonIcons(ManifestPackage package) =>
        IconLists(package.Manifest["extensions"], "extensions").SelectMany(list => IconList(package, list.Path, list.Icons));

    public static IEnumerable<string> Pages(ManifestPackage package) =>
        from text in package.Texts()
        where package.FileOf(text.Text) is { } file && !File.Exists(file)
        select $"{text.Path}: '{text.Text}' is no file of the web app";

    /// <summary>Teams writes Chinese in simplified characters as <c>zh-CN</c>.</summary>
    public static IEnumerable<string> Languages(ManifestPackage package)
    {
        JsonNode info = package.Manifest["localizationInfo"]!;
        string[] present = [(string)info["defaultLanguageTag"]!, .. info["additionalLanguages"]!.AsArray().Select(language => (string)language!["languageTag"]!)];
        string[] wanted = [.. Core.Languages.All.Select(language => language == Core.Languages.Chinese ? "zh-CN" : language)];
        return
        [
            .. from language in wanted.Except(present) select $"the language '{language}' is missing",
            .. from language in present.Except(wanted) select $"the language '{language}' is none of the product's",
        ];
    }

    public static IEnumerable<string> Locales(ManifestPackage package) =>
        ManifestPackage.FilesOf(package.Manifest).SelectMany(file =>
            package.Locales.TryGetValue(file, out JsonObject? locale) ? Locale(package, file, locale) : [$"{file}: the file is missing"]);

    /// <summary>The manifest and its localization files must name the same version of the schema.</summary>
    public static IEnumerable<string> SchemaVersions(ManifestPackage package)
    {
        string version = $"/v{(string)package.Manifest["manifestVersion"]!}/";
        return from file in (IEnumerable<(string Name, JsonObject Json)>)[("manifest.json", package.Manifest), .. package.Locales.Select(locale => (locale.Key, locale.Value))]
               where !((string)file.Json["$schema"]!).Contains(version, StringComparison.Ordinal)
               select $"{file.Name}: the schema is not the manifest's version";
    }

    /// <summary>Nothing is asked for that no part of the product needs: who it is, the team's members for messages, and the document that is open.</summary>
    public static IEnumerable<string> Permissions(ManifestPackage package)
    {
        string[] general = [.. (package.Manifest["permissions"]?.AsArray() ?? []).Select(one => (string)one!)];
        string[] specific = [.. (package.Manifest["authorization"]?["permissions"]?["resourceSpecific"]?.AsArray() ?? []).Select(one => $"{(string)one!["name"]!} ({(string)one["type"]!})")];
        return
        [
            .. from name in general.Except(Needed) select $"permissions: '{name}' is needed by nothing",
            .. from name in Needed.Except(general) select $"permissions: '{name}' is missing",
            .. from name in specific.Except(NeededOfResources) select $"authorization: '{name}' is needed by nothing",
            .. from name in NeededOfResources.Except(specific) select $"authorization: '{name}' is missing",
        ];
    }

    /// <summary>Places of the manifest that people read.</summary>
    public static IEnumerable<string> ReadByPeople(ManifestPackage package) =>
        package.Texts().Select(text => text.Path).Where(path => Localizable.IsMatch(path));

    private static IEnumerable<string> Locale(ManifestPackage package, string file, JsonObject locale)
    {
        string[] wanted = [.. ReadByPeople(package)];
        string[] present = [.. locale.Select(member => member.Key).Where(key => key != "$schema")];
        return
        [
            .. from key in wanted.Except(present) select $"{file}: '{key}' is missing",
            .. from key in present.Except(wanted) select $"{file}: the manifest has no '{key}'",
            .. from key in present where string.IsNullOrWhiteSpace((string?)locale[key]) select $"{file}: '{key}' is empty",
            .. from limit in Longest where locale[limit.Key] is { } text && ((string)text!).Length > limit.Value select $"{file}: '{limit.Key}' is longer than {limit.Value} characters",
        ];
    }

    private static IEnumerable<string> IconList(ManifestPackage package, string path, JsonArray icons)
    {
        int[] sizes = [.. icons.Select(icon => (int)icon!["size"]!)];
        return
        [
            .. from size in RibbonSizes.Except(sizes) select $"{path}: there is no icon of {size} pixels",
            .. icons.SelectMany((icon, index) => package.FileOf((string)icon!["url"]!) is { } file
                ? Picture($"{path}[{index}]", file, (int)icon["size"]!)
                : [$"{path}[{index}]: the icon is no file of the web app"]),
        ];
    }

    private static IEnumerable<(string Path, JsonArray Icons)> IconLists(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "icons"
            ? [($"{path}.icons", member.Value!.AsArray())]
            : IconLists(member.Value, $"{path}.{member.Key}")),
        JsonArray elements => elements.SelectMany((element, index) => IconLists(element, $"{path}[{index}]")),
        _ => [],
    };

    private static string[] Picture(string path, string file, int size) =>
        !File.Exists(file) ? [$"{path}: the file is missing"]
            : PngHeader.Read(file) is not { } header ? [$"{path}: the file is no PNG"]
            : (header.Width, header.Height) != (size, size) ? [$"{path}: the picture is {header.Width} by {header.Height} and should be {size} by {size}"]
            : [];

    [GeneratedRegex(@"^extensions\[\d+\]\.runtimes\[\d+\]\.actions\[\d+\]\.id$")]
    private static partial Regex Action { get; }

    [GeneratedRegex(@"^(name|description)\.(short|full)$|^staticTabs\[\d+\]\.name$|\.commands\[\d+\]\.(title|description)$|^extensions\[\d+\]\..*\.?(label|title|description|displayName)$")]
    private static partial Regex Localizable { get; }
}
