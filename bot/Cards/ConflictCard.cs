using System.Text.Json.Nodes;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>One open conflict: both texts, who they are from, and what can stand in their place.</summary>
public static class ConflictCard
{
    public const string EditedField = "edited";

    /// <summary>What had been typed and is longer stays on the card it was typed on.</summary>
    public const int MaxEditedBytes = 3_000;

    private const int MaxTextBytes = 3_500;

    /// <param name="page">From 0; the nearest one when there is none of the number.</param>
    /// <param name="edited">What had been typed when the card is shown again; empty otherwise.</param>
    public static JsonObject Build(ConflictList list, int page, CardLead? lead, string edited, TextsInLanguage texts)
    {
        if (list.Conflicts.Count == 0)
        {
            return None(list.Assessment, lead, texts);
        }

        int at = Math.Clamp(page, 0, list.Conflicts.Count - 1);
        ListedConflict conflict = list.Conflicts[at];
        string place = PlaceOf(conflict.ItemKey, texts);
        string count = texts.Format("Conflict.Count", ("number", at + 1), ("count", list.Conflicts.Count), ("date", ReaderTime.UtcDate(conflict.Since, texts)));
        return Card.Of(
            texts,
            lead?.Sentence ?? texts.Format("Conflict.Spoken", ("place", place)),
            [
                Element.Band("emphasis", AssessmentLine.Of(list.Assessment), Element.Title(place), Element.Quiet(count)),
                lead?.Build(),
                conflict.Text.Length > 0 ? Element.Quiet(CardText.Shorten(conflict.Text, 500)) : null,
                Side("emphasis", texts["Conflict.Mine"], conflict.MineBy, conflict.Mine, texts),
                Side("accent", texts["Conflict.Theirs"], conflict.TheirsBy, conflict.Theirs, texts),
                IsLong(conflict.Mine) || IsLong(conflict.Theirs) ? Element.Quiet(texts["Conflict.Shortened"]) : null,
            ],
            Actions(list, at, edited, texts));
    }

    /// <summary>The item, or the words for what stands outside all of them.</summary>
    public static string PlaceOf(string? itemKey, TextsInLanguage texts) => itemKey is null ? texts["Conflict.Outside"] : texts.Format("Item.Title", ("item", itemKey));

    private static JsonObject None(Assessment assessment, CardLead? lead, TextsInLanguage texts) => Card.Of(
        texts,
        lead?.Sentence ?? texts["Conflict.None"],
        [AssessmentLine.Of(assessment), lead?.Build(), Element.Words(texts["Conflict.None"])],
        Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)));

    private static JsonObject Side(string style, string title, string name, string text, TextsInLanguage texts) => Element.Box(
        style,
        [
            Element.Words([Element.Bold(title), .. name.Length == 0 ? [] : (JsonObject[])[Element.Subtle(" · " + CardText.Shorten(name, 300))]]),
            .. string.IsNullOrWhiteSpace(text) ? [Element.Quiet(texts["Conflict.Deleted"])] : Element.Paragraphs(text, MaxTextBytes),
        ]);

    private static bool IsLong(string text) => CardText.Bytes(text) > MaxTextBytes;

    private static IEnumerable<JsonObject?> Actions(ConflictList list, int at, string edited, TextsInLanguage texts)
    {
        ListedConflict conflict = list.Conflicts[at];
        bool both = conflict.Mine.Length > 0 && conflict.Theirs.Length > 0;
        return
        [
            Button.Plain("decide", texts[conflict.Mine.Length > 0 ? "Conflict.KeepMine" : "Conflict.KeepDeleted"], Ids(list, at, ConflictChoice.Mine)),
            Button.Plain("decide", texts[conflict.Theirs.Length > 0 ? "Conflict.TakeTheirs" : "Conflict.Delete"], Ids(list, at, ConflictChoice.Theirs)),
            both ? Button.Plain("decide", texts["Conflict.KeepBoth"], Ids(list, at, ConflictChoice.Both)) : null,
            Edit(list, at, edited, texts),
            list.Conflicts.Count > 1 ? Button.Aside("conflicts", texts["Conflict.Other"], Page(list, (at + 1) % list.Conflicts.Count)) : null,
        ];
    }

    private static JsonObject Edit(ConflictList list, int at, string edited, TextsInLanguage texts) => Button.Form(
        texts["Conflict.Edit"],
        FormCard.Of(
            texts,
            [Input.Required(Input.Lines(EditedField, texts["Conflict.Edited"], edited, FieldRules.MaxAnswerChars, texts["Item.AnswerHint"]), texts["Conflict.EditedMissing"])],
            Button.Run("decide", texts["Conflict.TakeEdited"], Ids(list, at, ConflictChoice.Edited))));

    private static JsonObject Ids(ConflictList list, int at, ConflictChoice choice) =>
        new() { ["assessment"] = list.Assessment.Id, ["conflict"] = list.Conflicts[at].Id, ["choice"] = $"{choice}" };

    private static JsonObject Page(ConflictList list, int page)
    {
        JsonObject ids = CardIds.Of(list.Assessment);
        ids["page"] = page;
        return ids;
    }
}
