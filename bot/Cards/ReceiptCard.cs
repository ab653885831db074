using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Stands where the item's card stood: what was received, when, and the way back.</summary>
public static class ReceiptCard
{
    /// <param name="view">The item as it is after submitting; its newest contribution is the one received, and a draft is one that was not sent.</param>
    public static JsonObject Build(ItemView view, DateTimeOffset at, int version, bool again, TextsInLanguage texts)
    {
        string sentence = texts.Format(again ? "Receipt.Again" : "Receipt.Title", ("item", view.Item.Key), ("version", version));
        return Card.Of(
            texts,
            sentence,
            [
                AssessmentLine.Of(view.Assessment),
                CardLead.Done(sentence).Build(),
                view.Draft is null ? null : CardLead.Warning(texts.Format("Draft.Kept", ("item", view.Item.Key))).Build(),
                Element.Words(Element.Bold(texts["Receipt.At"] + " "), Element.Run(ReaderTime.Moment(at, view.Stakeholder, texts))),
                .. Content(view, texts),
                Element.Quiet(texts["Receipt.Next"]),
            ],
            Button.Run("open", texts["Receipt.Revise"], CardIds.Of(view.Assessment, view.Item.Key)),
            Button.Run("myItems", texts["Common.MyItems"], []))
            .Live(CardIds.Of(view.Assessment, view.Item.Key));
    }

    private static IEnumerable<JsonObject> Content(ItemView view, TextsInLanguage texts) => view.Newest is not { } newest
        ? []
        :
        [
            Element.Words(Element.Bold(texts["Receipt.Marking"] + " "), Element.Run(texts[$"Marking.{newest.Marking}"])),
            .. Element.Paragraphs(AnswerExcerpt.Of(newest), 1_200),
        ];
}
