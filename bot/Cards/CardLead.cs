using System.Text.Json.Nodes;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Why the card is there: the sentence above everything else.</summary>
/// <param name="Style">good, warning, attention or accent.</param>
/// <param name="Sentence">Our words; may hold names and reasons, so it is never shown as Markdown.</param>
/// <param name="Quote">What somebody wrote along with it.</param>
public sealed record CardLead(string Style, string Sentence, string? Quote = null)
{
    public static CardLead News(string sentence, string? quote = null) => new("accent", sentence, quote);

    public static CardLead Done(string sentence) => new("good", sentence);

    public static CardLead Warning(string sentence) => new("warning", sentence);

    public static CardLead Problem(string sentence) => new("attention", sentence);

    public JsonObject Build() => Element.Box(
        Style,
        [Element.Words(Element.Bold(CardText.Shorten(Sentence, 900))), .. string.IsNullOrWhiteSpace(Quote) ? [] : Element.Paragraphs(Quote, 900)]);
}
