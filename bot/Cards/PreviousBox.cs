using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What was answered in the cycle before, and the way to begin with it.</summary>
public static class PreviousBox
{
    public static JsonObject Build(PreviousAnswer previous, JsonObject ids, TextsInLanguage texts) => Element.Box(
        "accent",
        [
            Element.Words(
                Element.Bold(texts.Format("Previous.Title", ("cycle", CardText.Shorten(previous.Cycle, 60)))), Element.Subtle(" · " + CardText.Shorten(previous.Author.Name, 200))),
            .. Element.Paragraphs(AnswerExcerpt.Of(previous.Contribution), 700),
            Element.Buttons(Button.Run("carryOver", texts["Previous.Take"], ids)),
        ]);
}
