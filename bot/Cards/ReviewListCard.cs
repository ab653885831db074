using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Answers that wait to be read by a coordinator.</summary>
public static class ReviewListCard
{
    /// <summary>Answers on one page.</summary>
    public const int PerPage = 10;

    /// <param name="page">From 0; a page that does not exist is the nearest one that does.</param>
    public static JsonObject Build(SubmittedList list, int page, TextsInLanguage texts)
    {
        int shown = Math.Clamp(page, 0, Math.Max(0, (list.Waiting.Count - 1) / PerPage));
        string sentence = list.Waiting.Count == 0 ? texts["Review.None"] : texts.Format("Review.Count", ("count", list.Waiting.Count));
        return Card.Of(
            texts,
            sentence,
            [
                Element.Band("emphasis", AssessmentLine.Of(list.Assessment), Element.Title(texts["Review.Title"]), Element.Quiet(sentence)),
                .. list.Waiting.Skip(shown * PerPage).Take(PerPage).Select(one => Row(list.Assessment, one, texts)),
            ],
            [
                .. Pages.Of("review", CardIds.Of(list.Assessment), shown, PerPage, list.Waiting.Count, texts),
                Button.Plain("status", texts["Notice.Status"], CardIds.Of(list.Assessment)),
            ]);
    }

    private static JsonObject Row(Assessment assessment, AssignmentStatus one, TextsInLanguage texts)
    {
        JsonObject row = Element.Columns(
            Element.Column(
                "stretch",
                Element.Words(Element.Bold(one.Assignment.ItemKey + "  "), Element.Run(CardText.Shorten(one.Stakeholder.Name, 160))),
                Element.Quiet(CardText.Shorten(one.Stakeholder.Organisation, 160) + " · " + texts.Format("Notice.Version", ("version", one.Assignment.LatestVersion)))),
            Element.Column("auto", Element.Buttons(Button.Plain("read", texts["Review.Read"], CardIds.Of(assessment, one.Assignment)))));
        row["separator"] = true;
        return row;
    }
}
