using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Bot.Cards;

/// <summary>How far everybody has been reached, those who need somebody's help first; or how far one person has.</summary>
public static class ReachCard
{
    /// <summary>People on one page.</summary>
    public const int PerPage = 5;

    /// <param name="report">Of everybody who is shown.</param>
    /// <param name="only">The one person it is about; null for everybody.</param>
    /// <param name="page">From 0; a page that does not exist is the nearest one that does.</param>
    /// <param name="lead">What was just done, when the card answers to that.</param>
    public static JsonObject Build(ReachReport report, string? only, int page, CardLead? lead, bool mayAct, TextsInLanguage texts)
    {
        PersonReach[] people = [.. report.People.Where(person => only is null || person.Person.Id == only)];
        int shown = Math.Clamp(page, 0, Math.Max(0, (people.Length - 1) / PerPage));
        string sentence = people.Length == 0 ? texts["Reach.Nobody"] : Totals(report, texts);
        JsonObject ids = Ids(report.Assessment, only, shown);
        return Card.Of(
            texts,
            lead?.Sentence ?? sentence,
            [
                Element.Band("emphasis", AssessmentLine.Of(report.Assessment), Element.Title(texts["Reach.Title"]), only is null || people.Length == 0 ? Element.Quiet(sentence) : null),
                lead?.Build(),
                .. people.Skip(shown * PerPage).Take(PerPage).Select(person => ReachRow.Build(report, person, ids, mayAct, texts)),
            ],
            [
                .. Pages.Of("reach", ids, shown, PerPage, people.Length, texts),
                only is null ? null : Button.Plain("reach", texts["Reach.All"], CardIds.Of(report.Assessment)),
                Button.Plain("status", texts["Notice.Status"], CardIds.Of(report.Assessment)),
            ]);
    }

    private static string Totals(ReachReport report, TextsInLanguage texts) =>
        string.Join(" · ", report.Totals.Select(total => $"{ReachTexts.For(total.Key, texts.Language)}: {total.Value.ToString(texts.Culture)}"));

    private static JsonObject Ids(Assessment assessment, string? only, int page)
    {
        JsonObject ids = CardIds.Of(assessment);
        ids["page"] = page;
        if (only is not null)
        {
            ids["only"] = only;
        }

        return ids;
    }
}
