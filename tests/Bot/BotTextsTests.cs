using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeIntegration.Bot;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Tests.Bot.Cards;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot;

public sealed partial class BotTextsTests
{
    private static readonly string Source = string.Concat(
        Directory.GetFiles(Repository.PathOf("bot"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));

    [Fact]
    public void Texts_EveryKey_IsUsed()
    {
        // A key may be put together: $"Marking.{marking}", "Help." + name.
        string[] beginnings = [.. Beginning.Matches(Source).Select(match => match.Groups[1].Value)];
        string[] unused = [.. BotTexts.All.Keys.Where(key => !Source.Contains($"\"{key}\"", StringComparison.Ordinal) && !beginnings.Any(start => key.StartsWith(start, StringComparison.Ordinal)))];
        Assert.Empty(unused);
    }

    [Fact]
    public void Texts_EveryKeyNamedInTheSource_Exists()
    {
        string[] named = [.. Named.Matches(Source).Select(match => match.Groups[1].Value).Distinct()];
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(BotTexts.All.Keys));
    }

    [Fact]
    public void Texts_EveryLanguage_HasTheSamePlaces()
    {
        foreach (string key in BotTexts.All.Keys)
        {
            string[] places = PlacesOf(key, Languages.English);
            Assert.All(Languages.All, language => Assert.Equal(places, PlacesOf(key, language)));
        }
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("ru")]
    [InlineData("zh-Hans")]
    public void Texts_OtherScripts_HoldNoLeftOverEnglish(string language)
    {
        string[] allowed = ["TLP", "CLEAR", "GREEN", "AMBER", "STRICT", "RED", "Traffic", "Light", "Protocol", "Word", "word", "Teams", "OneDrive", "SharePoint", "Microsoft", "Markdown", "UTC", "zzz", "CSV", "items", "name", "example", "org", "MMM"];
        TextsInLanguage texts = BotTexts.All.For(language);
        string[] odd = [.. BotTexts.All.Keys.Where(key => !key.StartsWith("Date", StringComparison.Ordinal))
            .SelectMany(key => Latin.Matches(Place.Replace(texts[key], "")).Select(match => match.Value).Except(allowed).Select(word => $"{key}: {word}"))];
        Assert.Empty(odd);
    }

    [Fact]
    public void Cards_InAMadeUpLanguage_ShowNothingThatIsWrittenInTheCode()
    {
        var marked = BotTexts.All.Keys.ToDictionary(key => key, key => key.StartsWith("Date", StringComparison.Ordinal) ? "yyyy" : $"⟦{BotTexts.All.For("en")[key]}⟧");
        var samples = new CardSamples(new TextsInLanguage("en", marked), CardSamples.Size.Usual);
        string[] ours = ["title", "label", "placeholder", "errorMessage"];
        string[] naked = [.. samples.All().SelectMany(card => CardPieces.In(card.Card))
            .Where(piece => !IsChoiceOfQuestionnaireOrLanguage(piece))
            .SelectMany(piece => piece)
            .Where(property => ours.Contains(property.Key) && property.Value is JsonValue)
            .Select(property => property.Value!.GetValue<string>())
            .Where(text => !text.Contains('⟦', StringComparison.Ordinal) && !text.Contains("example.org", StringComparison.Ordinal) && !text.All(character => char.IsDigit(character) || character is ',' or ' ' or '.' or 'b'))];
        Assert.Empty(naked);
        Assert.All(
            samples.All().SelectMany(card => CardPieces.In(card.Card)).Where(piece => piece["type"]?.ToString() == "TextBlock"),
            block => Assert.StartsWith("⟦", block["text"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    private static bool IsChoiceOfQuestionnaireOrLanguage(JsonObject piece) =>
        piece["value"] is JsonValue value && piece["title"] is not null && (value.ToString() == "un-64-211" || Languages.All.Contains(value.ToString()));

    private static string[] PlacesOf(string key, string language) => [.. Place.Matches(BotTexts.All.For(language)[key]).Select(match => match.Value).Order()];

    [GeneratedRegex("""\$?"([A-Z][A-Za-z]+\.(?:[A-Z][A-Za-z]+\.)?)(?:\{|" \+)""")]
    private static partial Regex Beginning { get; }

    [GeneratedRegex("""(?:[Tt]exts\[|Format\(|\? |: |sentence = [^;]*?)"((?:Common|Item|Decline|PassOn|Receipt|Draft|MyItems|Notice|Status|Remind|Merge|Files|Language|Chat|Greeting|Choose|Help|Message|Conflict|Ask|Question|Mute|Previous|Unplaced|Group|Role|Start|People|Import|Assign|Simulate|Prompts|Preview|Versions|HandOver|Auditor|Review|Reach|Folder)\.[A-Za-z.]*[A-Za-z])"(?! \+)""")]
    private static partial Regex Named { get; }

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Latin { get; }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place { get; }
}
