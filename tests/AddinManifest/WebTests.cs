using System.Text.Json.Nodes;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.AddinManifest;

public sealed class WebTests
{
    [Fact]
    public void All_CheckedInFiles_FindsNothing() => Assert.Empty(WebChecks.All(new WebFiles()));

    [Fact]
    public void Texts_EveryStateRoleAndUse_HasAWord()
    {
        JsonObject english = new WebFiles().Texts[Languages.English]!.AsObject();

        Assert.Equal(Named<AssignmentState>("state."), KeysOf("state."));
        Assert.Equal(Named<AssignmentRole>("role."), KeysOf("role."));
        Assert.Equal(Named<ItemUseKind>("use."), KeysOf("use.").Where(key => key != "use.decidedBy"));

        IEnumerable<string> KeysOf(string family) =>
            english.Select(member => member.Key).Where(key => key.StartsWith(family, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Progress_EveryState_HasAStageOrIsHandedOn() =>
        Assert.All(
            Enum.GetNames<AssignmentState>().Where(state => state != nameof(AssignmentState.Delegated)),
            state => Assert.Contains($"  {state}: \"", new WebFiles().ByName["progress.js"], StringComparison.Ordinal));

    [Fact]
    public void Inline_Script_IsFound() =>
        Found(WebChecks.Inline, "index.html", "<main", "<script>alert(1)</script><main", "index.html: a script stands in the page");

    [Fact]
    public void Inline_StyleAttribute_IsFound() =>
        Found(WebChecks.Inline, "index.html", "<main", "<main style=\"color: red\"", "index.html: 'style' stands in the page");

    [Fact]
    public void Inline_MarkupFromText_IsFound() =>
        Found(WebChecks.Inline, "dom.js", "element.append", "element.innerHTML", "a script uses innerHTML");

    [Fact]
    public void Hosts_ForeignHost_IsFound() =>
        Found(WebChecks.Hosts, "style.css", ":root", "@import url(https://fonts.example.org/a.css); :root", "style.css: 'https://fonts.example.org/a.css' is none of our hosts");

    [Fact]
    public void Hosts_OfficeOverHttp_IsFound() =>
        Found(WebChecks.Hosts, "identity.js", "https://appsforoffice", "http://appsforoffice", "identity.js: 'http://appsforoffice.microsoft.com/lib/1/hosted/office.js' is none of our hosts");

    [Fact]
    public void References_MissingModule_IsFound() =>
        Found(WebChecks.References, "app.js", "./parts.js", "./part.js", "app.js: 'part.js' is no file");

    [Fact]
    public void Keys_MissingText_IsFound() =>
        Found(WebChecks.Keys, "texts.json", "\"refresh\": \"تحديث\",", "", "ar: 'refresh' does not match the English text");

    [Fact]
    public void Keys_MissingPlace_IsFound() =>
        Found(WebChecks.Keys, "texts.json", "Cycle {cycle}", "Cycle", "ar: 'cycle' does not match the English text", "es: 'cycle' does not match the English text", "fr: 'cycle' does not match the English text", "ru: 'cycle' does not match the English text", "zh-Hans: 'cycle' does not match the English text");

    [Fact]
    public void UsedKeys_MisspeltKey_IsFoundOnBothEnds() =>
        Found(WebChecks.UsedKeys, "view-my-items.js", "\"items.how\"", "\"items.hau\"", "there is no text 'items.hau'", "the text 'items.how' is used by nothing");

    private static void Found(Func<WebFiles, IEnumerable<string>> check, string file, string old, string replacement, params string[] findings)
    {
        var files = new WebFiles();
        Assert.Contains(old, files.ByName[file], StringComparison.Ordinal);
        int at = files.ByName[file].IndexOf(old, StringComparison.Ordinal);

        files.ByName[file] = files.ByName[file].Remove(at, old.Length).Insert(at, replacement);

        Assert.Equal(findings, check(files));
    }

    private static IEnumerable<string> Named<T>(string family)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => family + name).Order(StringComparer.Ordinal);
}
