using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What a coordinator is told about one person's item, and what can be done about it.</summary>
public static class NoticeCard
{
    /// <summary>An answer arrived: read it, then accept it or send it back.</summary>
    /// <param name="comment">What had been typed when the card is shown again; empty otherwise.</param>
    public static JsonObject Submitted(ReviewView view, CardLead? lead, string comment, TextsInLanguage texts)
    {
        Contribution newest = view.Newest!;
        string sentence = texts.Format("Notice.Submitted", Values(view));
        return Card.Of(
            texts,
            sentence,
            [
                .. Head(view, lead ?? CardLead.News(sentence), texts),
                Element.Words(
                    Element.Bold(texts.Format("Notice.Version", ("version", newest.Version)) + " · "), Element.Run(texts[$"Marking.{newest.Marking}"])),
                .. Element.Paragraphs(AnswerExcerpt.Of(newest), 5_000),
                .. Further(newest, texts),
            ],
            view.MayAccept ? Button.Main("accept", texts["Notice.Accept"], CardIds.Of(view.Assessment, view.Assignment)) : null,
            view.MayReturn ? ReturnForm.Build(view, comment, texts) : null)
            .Live(CardIds.Of(view.Assessment, view.Assignment));
    }

    /// <summary>What becomes of the notice when its answer was taken.</summary>
    public static JsonObject Accepted(ReviewView view, TextsInLanguage texts) => DoneCard.Build(
        view.Assessment,
        texts.Format("Notice.Accepted", [.. Values(view), ("version", view.Assignment.AcceptedVersion)]),
        null,
        texts,
        Button.Plain("merge", texts["Status.Merge"], CardIds.Of(view.Assessment)),
        Status(view, texts));

    /// <summary>What becomes of the notice when its answer was sent back; its comment is the assignment's note.</summary>
    public static JsonObject GivenBack(ReviewView view, TextsInLanguage texts) => DoneCard.Build(
        view.Assessment, texts.Format("Notice.ReturnedTo", Values(view)), view.Assignment.Note, texts, Status(view, texts));

    public static JsonObject Declined(ReviewView view, string? reason, TextsInLanguage texts) =>
        Build(view, "warning", texts.Format("Notice.Declined", Values(view)), reason, texts, Status(view, texts));

    public static JsonObject Delegated(ReviewView view, string? reason, TextsInLanguage texts) =>
        Build(view, "accent", DelegatedSentence(view, texts), reason, texts, Status(view, texts));

    public static string DelegatedSentence(ReviewView view, TextsInLanguage texts) => view.Deputy is { } deputy
        ? texts.Format("Notice.Delegated", [.. Values(view), ("to", CardText.Shorten(deputy.Name, 200))])
        : texts.Format("Notice.DelegatedAgain", Values(view));

    /// <param name="items">All that the person is not reached for; the view shows one of them.</param>
    public static JsonObject Unreachable(ReviewView view, IReadOnlyList<string> items, TextsInLanguage texts) => Build(
        view,
        "attention",
        UnreachableSentence(view, items, texts),
        AssignmentNote.For(view.Assignment, texts.Language),
        texts,
        Button.Main("reach", texts["Reach.Next"], CardIds.Person(view.Assessment, view.Stakeholder.Id)),
        Section(view, texts),
        Status(view, texts));

    public static string UnreachableSentence(ReviewView view, IReadOnlyList<string> items, TextsInLanguage texts) => items.Count == 1
        ? texts.Format("Notice.Unreachable", Values(view))
        : texts.Format("Notice.UnreachableItems", ("name", CardText.Shorten(view.Stakeholder.Name, 200)), ("items", NameList.Of(items, texts, 300)));

    private static JsonObject Build(ReviewView view, string style, string sentence, string? quote, TextsInLanguage texts, params JsonObject[] buttons) =>
        Card.Of(texts, sentence, Head(view, new CardLead(style, sentence, quote), texts), buttons);

    private static IEnumerable<JsonObject?> Head(ReviewView view, CardLead lead, TextsInLanguage texts) =>
    [
        Element.Band(
            "emphasis",
            AssessmentLine.Of(view.Assessment),
            Element.Title(texts.Format("Item.Title", ("item", view.Item.Key))),
            Element.Quiet(CardText.Shorten($"{view.Stakeholder.Name} · {view.Stakeholder.Organisation}", 500))),
        lead.Build(),
        view.Chain.Count > 0 ? ChainLine.Of(view.Chain, texts) : null,
        Element.Quiet(CardText.Shorten(view.Text, 700)),
    ];

    private static IEnumerable<JsonObject> Further(Contribution newest, TextsInLanguage texts) =>
    [
        .. newest.FurtherAction.Length == 0 ? [] : (JsonObject[])[Element.Caption(texts["Notice.Further"]), .. Element.Paragraphs(newest.FurtherAction, 1_500)],
        .. newest.Evidence.Count == 0 ? [] : (JsonObject[])[Element.Caption(texts["Notice.Evidence"]), .. Element.Paragraphs(string.Join('\n', newest.Evidence), 1_500)],
    ];

    private static JsonObject Status(ReviewView view, TextsInLanguage texts) => Button.Plain("status", texts["Notice.Status"], CardIds.Of(view.Assessment));

    private static JsonObject Section(ReviewView view, TextsInLanguage texts) =>
        Button.Plain("sectionFile", texts["Notice.SectionFile"], CardIds.Person(view.Assessment, view.Stakeholder.Id));

    private static (string, object?)[] Values(ReviewView view) => [("name", CardText.Shorten(view.Stakeholder.Name, 200)), ("item", view.Item.Key)];
}
