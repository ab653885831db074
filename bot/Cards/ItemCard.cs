using System.Text.Json.Nodes;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>One item with everything needed to answer it.</summary>
public static class ItemCard
{
    private static readonly Marking[] Markings = Enum.GetValues<Marking>();

    public static JsonObject Build(ItemView view, AnswerFields fields, CardLead? lead, TextsInLanguage texts)
    {
        var room = FieldRoom.For(fields);
        return Card.Of(
            texts,
            lead?.Sentence ?? texts.Format("Item.Spoken", ("item", view.Item.Key), ("date", ReaderTime.Date(view.Assignment.DueAt, view.Stakeholder, texts))),
            [Head(view, texts), lead?.Build(), Note(view.Assignment, texts), .. Question(view, Ids, texts), .. Fields(fields, room, texts)],
            Actions(view, Ids, texts))
            .Live(CardIds.Of(view.Assessment, view.Item.Key));

        JsonObject Ids() => IdsOf(view, fields, room);
    }

    private static JsonObject Head(ItemView view, TextsInLanguage texts) => Element.Band(
        "emphasis",
        AssessmentLine.Of(view.Assessment),
        Element.Columns(
            Element.Column("stretch", Element.Title(texts.Format("Item.Title", ("item", view.Item.Key)))),
            Element.Column("auto", Element.Words(Element.Bold(Due(view, texts))))),
        Element.Quiet(CardText.Shorten(view.HeadingTitle, 300)));

    private static string Due(ItemView view, TextsInLanguage texts) =>
        texts.Format("Item.Due", ("date", ReaderTime.Date(view.Assignment.DueAt, view.Stakeholder, texts)));

    private static IEnumerable<JsonObject?> Question(ItemView view, Func<JsonObject> ids, TextsInLanguage texts) =>
    [
        view.ParentText is { } parent ? Element.Quiet(CardText.Shorten(parent, 900)) : null,
        .. Element.Asked(view.ParentText is null ? view.Text : $"{view.Item.Label} {view.Text}", 2_400),
        view.Provenance.Status == ProvenanceStatus.WorkingTranslation ? Element.Quiet(CardText.Shorten(view.Provenance.Note, 500)) : null,
        .. Others(view, texts),
        view.Chain.Count > 0 ? ChainLine.Of(view.Chain, texts) : null,
        Element.Buttons(AskForm.Build(view, ids(), texts), Button.Plain("sectionFile", texts["Item.WordFile"], CardIds.Of(view.Assessment))),
        .. view.Previous is { } previous ? [PreviousBox.Build(previous, ids(), texts)] : (JsonObject[])[],
    ];

    /// <summary>Those who are asked for the same, and those who are asked for the other parts of it.</summary>
    private static IEnumerable<JsonObject> Others(ItemView view, TextsInLanguage texts)
    {
        OtherAsked[] same = [.. view.Others.Where(other => other.ItemKey == view.Item.Key)];
        OtherAsked[] parts = [.. view.Others.Where(other => other.ItemKey != view.Item.Key)];
        return
        [
            .. same.Length > 0 ? [Element.Quiet(texts.Format("Item.Others", ("names", NameList.Phrases(same.Select(other => Other(other, texts)), texts, 700))))] : (JsonObject[])[],
            .. parts.Length > 0 ? [Element.Quiet(texts.Format("Item.OtherParts", ("names", NameList.Phrases(parts.Select(other => $"{NameList.Isolated(other.ItemKey, 60)} {Other(other, texts)}"), texts, 500))))] : (JsonObject[])[],
        ];
    }

    private static string Other(OtherAsked other, TextsInLanguage texts)
    {
        string[] what = [NameList.Isolated(other.Organisation, 60), texts[$"Role.{other.Role}"], .. other.IsAnswered ? (string[])[texts["Item.OtherAnswered"]] : []];
        return $"{NameList.Isolated(other.Name, 80)} ({string.Join(texts["Common.Between"], what)})";
    }

    /// <summary>What was said when it was given back stays in sight as long as it is.</summary>
    private static JsonObject? Note(Assignment assignment, TextsInLanguage texts) => assignment is { State: AssignmentState.Returned, Note: { Length: > 0 } note }
        ? Element.Box("warning", [Element.Caption(texts["Item.ReturnedNote"]), .. Element.Paragraphs(note, 900)])
        : null;

    private static IEnumerable<JsonObject?> Fields(AnswerFields fields, FieldRoom room, TextsInLanguage texts) =>
    [
        .. room.Answer
            ? [Input.Lines(AnswerFields.AnswerField, texts["Item.Answer"], fields.Answer, FieldRules.MaxAnswerChars, texts["Item.AnswerHint"])]
            : TooLong(texts["Item.Answer"], fields.Answer, texts),
        .. room.FurtherAction
            ? [Input.Lines(AnswerFields.FurtherField, texts["Item.Further"], fields.FurtherAction, FieldRules.MaxFurtherActionChars, texts["Item.FurtherHint"])]
            : TooLong(texts["Item.Further"], fields.FurtherAction, texts),
        .. room.Evidence
            ? [Input.Lines(AnswerFields.EvidenceField, texts["Item.Evidence"], fields.Evidence, FieldRules.MaxEvidence * (FieldRules.MaxLinkChars + 2), "https://example.org/report")]
            : TooLong(texts["Item.Evidence"], fields.Evidence, texts),
        MarkingField(fields, texts),
        LevelField(fields, texts),
    ];

    private static IEnumerable<JsonObject> TooLong(string label, string text, TextsInLanguage texts) =>
    [
        Element.Caption(label),
        .. Element.Paragraphs(text, 600),
        Element.Quiet(texts["Item.TooLong"]),
    ];

    private static JsonObject MarkingField(AnswerFields fields, TextsInLanguage texts) => Input.Required(
        Input.Choice(
            AnswerFields.MarkingField,
            texts["Item.Marking"],
            fields.Marking.ToString(),
            Markings.Select(marking => (marking.ToString(), texts[$"Marking.{marking}"]))),
        texts["Item.MarkingMissing"]);

    private static JsonObject LevelField(AnswerFields fields, TextsInLanguage texts) => Input.Choice(
        AnswerFields.LevelField,
        texts["Item.Level"],
        fields.Level is { } level ? $"{level}" : "none",
        [("none", texts["Level.None"]), .. Enumerable.Range(0, 6).Select(number => ($"{number}", texts[$"Level.{number}"]))]);

    private static IEnumerable<JsonObject> Actions(ItemView view, Func<JsonObject> ids, TextsInLanguage texts) =>
    [
        Button.Main("submit", texts["Item.Submit"], ids()),
        Button.Run("saveDraft", texts["Item.SaveDraft"], ids()),
        DeclineForm.Build(view, ids(), texts),
        PassOnForm.Build(view, ids(), texts),
    ];

    private static JsonObject IdsOf(ItemView view, AnswerFields fields, FieldRoom room)
    {
        JsonObject ids = CardIds.Of(view.Assessment, view.Item.Key);
        ids["version"] = view.Assignment.LatestVersion;
        ids["fields"] = string.Join(' ', (string[])
        [
            .. room.Answer ? (string[])[AnswerFields.AnswerField] : [],
            .. room.FurtherAction ? (string[])[AnswerFields.FurtherField] : [],
            .. room.Evidence ? (string[])[AnswerFields.EvidenceField] : [],
        ]);
        fields.StampOn(ids);
        return ids;
    }
}
