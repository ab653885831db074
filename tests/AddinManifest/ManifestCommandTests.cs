using System.Text.Json.Nodes;
using OfficeIntegration.Bot;
using OfficeIntegration.Bot.Commands;
using OfficeIntegration.Core;
using OfficeIntegration.Local.AppPackages;

namespace OfficeIntegration.Tests.AddinManifest;

/// <summary>Teams sends the title of a chosen command as text; the bot must take it for a command.</summary>
public sealed class ManifestCommandTests
{
    private static readonly string[] s_words = [.. BotTexts.All.Keys.Where(key => key.StartsWith("Command.", StringComparison.Ordinal))];

    [Fact]
    public void Titles_InEveryLanguage_AreWordsOfTheBot()
    {
        ManifestPackage package = CheckedInManifest.Read();
        Assert.All(TitlesOf(package.Texts()), title => Assert.Contains(CommandWords.Normalised(title), WordsIn(Languages.English)));
        foreach ((string file, JsonObject locale) in package.Locales)
        {
            IEnumerable<string> titles = TitlesOf(locale.Select(member => (member.Key, (string)member.Value!)));
            Assert.All(titles, title => Assert.Contains(CommandWords.Normalised(title), WordsIn(Languages.Nearest(Path.GetFileNameWithoutExtension(file)))));
        }
    }

    private static string[] TitlesOf(IEnumerable<(string Path, string Text)> texts)
    {
        string[] titles = [.. texts.Where(text => text.Path.StartsWith("bots[0].commandLists", StringComparison.Ordinal) && text.Path.EndsWith(".title", StringComparison.Ordinal)).Select(text => text.Text)];
        Assert.Equal(7, titles.Length);
        return titles;
    }

    private static IEnumerable<string> WordsIn(string language) =>
        s_words.SelectMany(key => BotTexts.All.For(language)[key].Split('|')).Select(CommandWords.Normalised);
}
