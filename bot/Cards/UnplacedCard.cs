using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Text from section files that stands under no item, for the coordinators: whose file it was in, when, and what it says.</summary>
public static class UnplacedCard
{
    /// <summary>Texts on one page.</summary>
    public const int PerPage = 4;

    /// <param name="page">From 0; the nearest one when there is none of the number.</param>
    public static JsonObject Build(UnplacedList list, int page, TextsInLanguage texts)
    {
        int shown = Math.Clamp(page, 0, Math.Max(0, (list.Texts.Count - 1) / PerPage));
        string summary = list.Texts.Count == 0 ? texts["Unplaced.None"] : texts.Format("Unplaced.Count", ("count", list.Texts.Count));
        return Card.Of(
            texts,
            summary,
            [
                Element.Band("emphasis", AssessmentLine.Of(list.Assessment), Element.Title(texts["Unplaced.Title"]), Element.Quiet(summary)),
                .. list.Texts.Skip(shown * PerPage).Take(PerPage).Select(text => One(text, texts)),
                list.Texts.Count == 0 ? null : Element.Quiet(texts["Unplaced.Next"]),
            ],
            Pages(list, shown, texts));
    }

    private static JsonObject One(ListedUnplaced text, TextsInLanguage texts) => Element.Group(
    [
        Element.Words(
            Element.Bold(CardText.Shorten(text.Stakeholder?.Name ?? texts["Unplaced.Unknown"], 300)), Element.Subtle(" · " + ReaderTime.UtcDate(text.At, texts))),
        .. Element.Paragraphs(text.Text, 2_500),
    ]);

    private static IEnumerable<JsonObject> Pages(UnplacedList list, int page, TextsInLanguage texts) =>
    [
        .. page > 0 ? [Page(list.Assessment, page - 1, texts["Common.Previous"])] : (JsonObject[])[],
        .. (page + 1) * PerPage < list.Texts.Count ? [Page(list.Assessment, page + 1, texts["Common.Next"])] : (JsonObject[])[],
        Button.Plain("status", texts["Notice.Status"], CardIds.Of(list.Assessment)),
    ];

    private static JsonObject Page(Assessment assessment, int page, string title)
    {
        JsonObject ids = CardIds.Of(assessment);
        ids["page"] = page;
        return Button.Plain("unplaced", title, ids);
    }
}
