using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What a person is asked for, several assessments kept apart and open items first, a page at a time.</summary>
public static class MyItemsCard
{
    /// <summary>Items on one page.</summary>
    public const int PerPage = 10;

    private const int MaxTextBytes = 180;

    /// <param name="items">All of them, in printing order.</param>
    /// <param name="page">From 0; a page that does not exist is the nearest one that does.</param>
    public static JsonObject Build(IReadOnlyList<MyItem> items, int page, CardLead? lead, TextsInLanguage texts)
    {
        int shown = Math.Clamp(page, 0, Math.Max(0, (items.Count - 1) / PerPage));
        MyItem[] rows = [.. Ordered(items).Skip(shown * PerPage).Take(PerPage)];
        int open = items.Count(item => AssignmentTransitions.IsOpen(item.Assignment.State));
        string summary = items.Count == 0 ? texts["MyItems.None"] : texts.Format("MyItems.Summary", ("count", items.Count), ("open", open));
        return Card.Of(
            texts,
            lead?.Sentence ?? summary,
            [
                Element.Band("emphasis", Element.Title(texts["Common.MyItems"]), Element.Quiet(summary)),
                lead?.Build(),
                .. rows.GroupBy(item => item.Assessment.Id).SelectMany(group => Assessment([.. group], shown, texts)),
            ],
            [.. Pages(items.Count, shown, texts), .. open > 0 ? [MuteForm.Build(shown, texts)] : (JsonObject[])[]])
            .Live(new() { ["page"] = shown });
    }

    private static IEnumerable<MyItem> Ordered(IReadOnlyList<MyItem> items) => items
        .GroupBy(item => item.Assessment.Id)
        .SelectMany(group => group.OrderBy(item => AssignmentTransitions.IsOpen(item.Assignment.State) ? 0 : 1));

    private static IEnumerable<JsonObject> Assessment(IReadOnlyList<MyItem> items, int page, TextsInLanguage texts) =>
    [
        Element.Group(
            Element.Columns(
                Element.Column("stretch", Element.Words(Element.Bold(AssessmentLine.TextOf(items[0].Assessment)))),
                Element.Column("auto", Element.Buttons(Button.Plain("sectionFile", texts["Item.WordFile"], CardIds.Of(items[0].Assessment)))))),
        .. items.Select(item => Row(item, page, texts)),
    ];

    private static JsonObject Row(MyItem item, int page, TextsInLanguage texts)
    {
        JsonObject ids = CardIds.Of(item.Assessment, item.Item.Key);
        ids["page"] = page;
        JsonObject row = Element.Columns(
            Element.Column(
                "stretch",
                Element.Words(Element.Bold(item.Item.Key + "  "), Element.Run(CardText.Shorten(item.Text, MaxTextBytes))),
                Element.Words(State(item.Assignment, texts), Element.Subtle(" · " + texts.Format("Item.Due", ("date", ReaderTime.Date(item.Assignment.DueAt, item.Stakeholder, texts)))))),
            CanOpen(item.Assignment) ? Element.Column("auto", Element.Buttons(Button.Plain("open", texts["MyItems.Open"], ids))) : null);
        row["separator"] = true;
        return row;
    }

    private static bool CanOpen(Assignment assignment) => assignment.State is not (AssignmentState.Declined or AssignmentState.Delegated);

    private static JsonObject State(Assignment assignment, TextsInLanguage texts)
    {
        JsonObject run = Element.Bold(RefusalTexts.For(assignment.State, texts.Language));
        run["size"] = "Small";
        run["color"] = assignment.State switch
        {
            AssignmentState.Submitted or AssignmentState.Accepted or AssignmentState.Merged => "Good",
            AssignmentState.Returned => "Attention",
            AssignmentState.Declined or AssignmentState.Delegated => "Default",
            _ => "Accent",
        };
        return run;
    }

    private static IEnumerable<JsonObject> Pages(int count, int page, TextsInLanguage texts) =>
    [
        .. page > 0 ? [Button.Plain("myItems", texts["Common.Previous"], new() { ["page"] = page - 1 })] : (JsonObject[])[],
        .. (page + 1) * PerPage < count ? [Button.Plain("myItems", texts["Common.Next"], new() { ["page"] = page + 1 })] : (JsonObject[])[],
    ];
}
