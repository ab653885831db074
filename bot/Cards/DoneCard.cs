using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What a card becomes when it has been used and there is nothing left to do on it.</summary>
public static class DoneCard
{
    /// <param name="sentence">What happened.</param>
    /// <param name="quote">The words that were sent along.</param>
    public static JsonObject Build(Assessment assessment, string sentence, string? quote, TextsInLanguage texts, params IEnumerable<JsonObject> buttons) => Card.Of(
        texts,
        sentence,
        [AssessmentLine.Of(assessment), CardLead.Done(sentence).Build(), .. string.IsNullOrWhiteSpace(quote) ? [] : Element.Paragraphs(quote, 1_200)],
        buttons);
}
