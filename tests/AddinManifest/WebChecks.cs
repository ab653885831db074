using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeIntegration.Core;

namespace OfficeIntegration.Tests.AddinManifest;

/// <summary>What a strict content security policy, six languages and a page without a build step ask of the web files.</summary>
internal static partial class WebChecks
{
    /// <summary>Hosts the policy names beside our own: Office.js may only come from there, and so may the Teams library.</summary>
    public static IReadOnlyList<string> ScriptHosts { get; } = ["appsforoffice.microsoft.com", "res.cdn.office.net"];

    public static IEnumerable<string> All(WebFiles files) =>
        [.. Inline(files), .. Hosts(files), .. References(files), .. Keys(files), .. UsedKeys(files)];

    public static IEnumerable<string> Inline(WebFiles files) =>
    [
        .. from tag in WebFiles.Matches(files.ByName["index.html"], ScriptTag) where !tag.Contains("src=", StringComparison.Ordinal) select "index.html: a script stands in the page",
        .. from name in WebFiles.Matches(files.ByName["index.html"], InlineCode) select $"index.html: '{name}' stands in the page",
        .. from name in WebFiles.Matches(files.Scripts, UnsafeCall) select $"a script uses {name}",
    ];

    public static IEnumerable<string> Hosts(WebFiles files) =>
        from file in files.ByName
        from address in WebFiles.Matches(file.Value, Address)
        where !ScriptHosts.Contains(new Uri(address).Host) || !address.StartsWith("https:", StringComparison.Ordinal)
        select $"{file.Key}: '{address}' is none of our hosts";

    public static IEnumerable<string> References(WebFiles files) =>
        from file in files.ByName
        from reference in WebFiles.Matches(file.Value, Reference)
        where !reference.StartsWith('#') && !WebFiles.Exists(reference)
        select $"{file.Key}: '{reference}' is no file";

    /// <summary>Every language has the same keys with the same places for values, and no empty text.</summary>
    public static IEnumerable<string> Keys(WebFiles files)
    {
        JsonObject texts = files.Texts;
        JsonObject english = texts[Core.Languages.English]!.AsObject();
        return
        [
            .. from language in Core.Languages.All.Except(texts.Select(member => member.Key)) select $"the language '{language}' is missing",
            .. from language in texts
               from key in english.Select(member => member.Key).Union(language.Value!.AsObject().Select(member => member.Key))
               where PlacesIn(english[key]) != PlacesIn(language.Value[key])
               select $"{language.Key}: '{key}' does not match the English text",
        ];
    }

    /// <summary>Keys put together from a state are covered by <c>WebTests</c>, by the enums they come from.</summary>
    public static IEnumerable<string> UsedKeys(WebFiles files)
    {
        string[] known = [.. files.Texts[Core.Languages.English]!.AsObject().Select(member => member.Key)];
        string[] used = [.. WebFiles.Matches(files.Scripts, UsedKey)];
        string[] families = [.. WebFiles.Matches(files.Scripts, UsedFamily)];
        return
        [
            .. from key in used.Except(known).Distinct() select $"there is no text '{key}'",
            .. from key in known where !used.Contains(key) && !families.Any(family => key.StartsWith(family, StringComparison.Ordinal)) select $"the text '{key}' is used by nothing",
        ];
    }

    private static string PlacesIn(JsonNode? text) =>
        string.IsNullOrWhiteSpace((string?)text) ? "missing" : string.Join(' ', WebFiles.Matches((string)text!, Place).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"<script([^>]*)>")]
    private static partial Regex ScriptTag { get; }

    [GeneratedRegex(@"\s(style|on[a-z]+)=|<(style)", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode { get; }

    [GeneratedRegex(@"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval)\b")]
    private static partial Regex UnsafeCall { get; }

    [GeneratedRegex(@"(https?://[^""'`\s)]+)")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"(?:(?:href|src)=""|from ""\./|src: ""|fetch\("")([^"":]+)""")]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place { get; }

    [GeneratedRegex(@"\bt\(""([^""]+)""")]
    private static partial Regex UsedKey { get; }

    [GeneratedRegex(@"t\(`([a-z]+\.)\$\{")]
    private static partial Regex UsedFamily { get; }
}
