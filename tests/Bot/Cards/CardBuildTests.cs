using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Bot.Cards;

public sealed class CardBuildTests(ITestOutputHelper output)
{
    public static TheoryData<string, CardSamples.Size> Cases()
    {
        var cases = new TheoryData<string, CardSamples.Size>();
        foreach (string language in Languages.All)
        {
            cases.Add(language, CardSamples.Size.Usual);
            cases.Add(language, CardSamples.Size.Worst);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Build_WhateverTheData_StaysBelow25KB(string language, CardSamples.Size size)
    {
        (string Name, int Bytes)[] sizes = [.. CardSamples.AllIn(language, size).Select(card => (card.Name, Card.SizeOf(card.Card)))];
        (string largest, int bytes) = sizes.MaxBy(card => card.Bytes);
        output.WriteLine($"{language}, {size}: the largest of {sizes.Length} cards is {largest} with {bytes} of {Card.MaxBytes} bytes.");
        Assert.All(sizes, card => Assert.True(card.Bytes <= Card.MaxBytes, $"{card.Name} has {card.Bytes} bytes."));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Build_WhateverTheData_IsSentAsMeasured(string language, CardSamples.Size size)
    {
        foreach ((string name, JsonObject card) in CardSamples.AllIn(language, size))
        {
            int sent = System.Text.Encoding.UTF8.GetByteCount(CardAttachment.Json(card).ToString(Newtonsoft.Json.Formatting.None));
            // U+2028 and its like are escaped by one writer and not by the other.
            Assert.True(sent <= Card.MaxBytes, $"{name} is sent with {sent} bytes.");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Build_EveryCard_SpeaksItsLanguageAndDirection(string language, CardSamples.Size size)
    {
        foreach ((string _, JsonObject card) in CardSamples.AllIn(language, size))
        {
            Assert.Equal("1.5", card["version"]!.GetValue<string>());
            Assert.Equal(language.Split('-')[0], card["lang"]!.GetValue<string>());
            Assert.Equal(language == "ar", card["rtl"]?.GetValue<bool>() ?? false);
            Assert.NotEmpty(card["speak"]!.GetValue<string>());
            Assert.NotEmpty(card["fallbackText"]!.GetValue<string>());
        }
    }

    [Fact]
    public void Build_EveryInput_HasALabel_AndARequiredOneSaysWhatIsMissing()
    {
        foreach (JsonObject input in Objects(CardSamples.Size.Usual).Where(piece => TypeOf(piece).StartsWith("Input.", StringComparison.Ordinal)))
        {
            Assert.NotEmpty(input["label"]!.GetValue<string>());
            Assert.True(input["isRequired"] is null || input["errorMessage"]!.GetValue<string>().Length > 0);
        }
    }

    [Fact]
    public void Build_EveryExecute_FallsBackToSubmitWithTheSameData()
    {
        // Nobody presses the one by which a client asks how things stand; clients without it leave the card as it is.
        foreach (JsonObject execute in Objects(CardSamples.Size.Usual).Where(piece => TypeOf(piece) == "Action.Execute" && piece["verb"]!.GetValue<string>() != "refresh"))
        {
            JsonObject submit = execute["fallback"]!.AsObject();
            Assert.Equal("Action.Submit", TypeOf(submit));
            Assert.True(JsonNode.DeepEquals(execute["data"], submit["data"]));
            Assert.Equal(execute["verb"]!.GetValue<string>(), submit["data"]!["verb"]!.GetValue<string>());
            Assert.Equal(execute["associatedInputs"]?.GetValue<string>(), submit["associatedInputs"]?.GetValue<string>());
        }
    }

    [Fact]
    public void Build_EveryButtonsData_HoldsIdsOnly()
    {
        string[] allowed = ["verb", "assessment", "item", "assignment", "stakeholder", "version", "page", "fields", "conflict", "choice", "question", "request", "unreached", "only", "step", "insteadOf", "task", "draft"];
        foreach (JsonObject execute in Objects(CardSamples.Size.Usual).Where(piece => TypeOf(piece) == "Action.Execute"))
        {
            Assert.Empty(execute["data"]!.AsObject().Select(value => value.Key).Except(allowed));
        }
    }

    [Fact]
    public void Build_TextOfPeople_IsNeverReadAsMarkdown()
    {
        CardSamples samples = CardSamples.In("en", CardSamples.Size.Worst);
        foreach (JsonObject block in samples.All().SelectMany(card => CardPieces.In(card.Card)).Where(piece => TypeOf(piece) == "TextBlock"))
        {
            Assert.DoesNotContain("字", block["text"]!.GetValue<string>(), StringComparison.Ordinal);
        }
    }

    /// <summary>A list around which nothing says the direction would run from the left: its names are isolated, it itself is not.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Build_Lists_RunAsTheTextAroundThem(string language, CardSamples.Size size) =>
        Assert.All(CardSamples.AllIn(language, size), card => Assert.DoesNotContain(@"\u2068\u2068", card.Card.ToJsonString(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Nothing on a card leads anywhere but to an action of ours, or to the file where Microsoft 365 says it is: no address that somebody wrote can be pressed.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Build_NoCard_OpensAnAddressSomebodyWrote(string language, CardSamples.Size size)
    {
        JsonObject[] pieces = [.. CardSamples.AllIn(language, size).SelectMany(card => CardPieces.In(card.Card))];
        JsonObject[] opening = [.. pieces.Where(piece => TypeOf(piece) == "Action.OpenUrl")];

        Assert.DoesNotContain(pieces, piece => TypeOf(piece) is "Image" or "Media");
        Assert.DoesNotContain(pieces.Except(opening), piece => piece.ContainsKey("url") || piece.ContainsKey("iconUrl") || piece.ContainsKey("selectAction"));
        Assert.NotEmpty(opening);
        Assert.All(opening, piece => Assert.Equal(new Uri(CardSamples.In(language, size).Copy.File.WebUrl!).AbsoluteUri, piece["url"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://example.org/")]
    [InlineData("msteams:/l/app")]
    [InlineData("/relative")]
    [InlineData("")]
    [InlineData(null)]
    public void Open_WithoutAnHttpsAddress_IsNoButton(string? address) => Assert.Null(Button.Open("Open", address));

    [Fact]
    public void ItemCard_AnswerTooLongForACard_HasNoFieldToLoseItIn()
    {
        JsonObject card = CardSamples.AllIn("en", CardSamples.Size.Worst).Single(sample => sample.Name == "item-draft").Card;
        JsonObject[] pieces = [.. CardPieces.In(card)];
        Assert.DoesNotContain(pieces, piece => piece["id"]?.GetValue<string>() == AnswerFields.AnswerField);
        JsonObject submit = pieces.First(piece => piece["verb"]?.GetValue<string>() == "submit");
        Assert.DoesNotContain(AnswerFields.AnswerField, submit["data"]!["fields"]!.GetValue<string>().Split(' '));
    }

    private static string TypeOf(JsonObject piece) => piece["type"] is JsonValue type ? type.GetValue<string>() : "";

    private static IEnumerable<JsonObject> Objects(CardSamples.Size size) =>
        Languages.All.SelectMany(language => CardSamples.AllIn(language, size)).SelectMany(card => CardPieces.In(card.Card));
}
