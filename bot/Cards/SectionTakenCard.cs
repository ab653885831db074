using System.Text.Json.Nodes;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What became of a section file that came back: per item its receipt, or why it was not taken.</summary>
public static class SectionTakenCard
{
    private const int MostItems = 40;

    public static JsonObject Build(SectionReceipt receipt, TextsInLanguage texts)
    {
        string sentence = texts.Format("Files.Taken", ("count", receipt.Submitted.Count));
        return Card.Of(
            texts,
            sentence,
            [
                Element.Title(texts[receipt.For is null ? "Files.Title" : "Notice.SectionFile"]),
                receipt.For is { } person ? Element.Quiet(CardText.Shorten($"{person.Name} · {person.Organisation}", 500)) : null,
                new CardLead(receipt.Refused.Count == 0 ? "good" : "warning", sentence).Build(),
                .. receipt.Submitted.Take(MostItems).Select(one => Taken(one, texts)),
                .. receipt.Submitted.Where(one => one.Beside is not null && receipt.For is null).Take(MostItems / 2).Select(one => Element.Words(texts.Format("Draft.Kept", ("item", one.Assignment.ItemKey)))),
                .. receipt.Refused.Take(MostItems / 2).Select(one => Refused(one.ItemKey, one.Why, texts)),
                .. receipt.Found.Where(item => !item.IsCertain).Take(MostItems / 2).Select(item => Found(item, texts)),
                receipt.Unchanged.Count == 0 ? null : Element.Quiet(texts.Format("Files.Unchanged", ("items", NameList.Of(receipt.Unchanged, texts, 600)))),
                UnplacedBox.Build(receipt.Unplaced, texts),
            ],
            receipt.For is null
                ? [Button.Plain("myItems", texts["Common.MyItems"], [])]
                : [Button.Main("review", texts["Review.Open"], Ids(receipt)), Button.Plain("status", texts["Notice.Status"], Ids(receipt))]);
    }

    private static JsonObject Ids(SectionReceipt receipt) => new() { ["assessment"] = receipt.AssessmentId };

    private static JsonObject Taken(SubmissionReceipt receipt, TextsInLanguage texts) => Element.Words(
        texts.Format(receipt.AlreadySubmitted ? "Files.ItemAgain" : "Files.Item", ("item", receipt.Assignment.ItemKey), ("version", receipt.Version)));

    /// <summary>Only what is less than certain is said.</summary>
    private static JsonObject Found(FoundItem item, TextsInLanguage texts)
    {
        TextsInLanguage words = DocumentTexts.In(texts.Language);
        return Element.Words(Element.Bold(texts.Format("Item.Title", ("item", item.ItemKey)) + " – "), Element.Run(item.Evidence?.Sentence(words) ?? RegionEvidence.NotFound(words)));
    }

    private static JsonObject Refused(string itemKey, RefusedException why, TextsInLanguage texts) => Element.Words(
        Element.Bold(texts.Format("Item.Title", ("item", itemKey)) + " – "), Element.Run(CardText.Shorten(RefusalTexts.For(why, texts.Language), 400)));
}
