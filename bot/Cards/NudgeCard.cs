using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Who would be reminded of what, and when it arrives there; nothing has been sent.</summary>
public static class NudgeCard
{
    /// <summary>People on one page.</summary>
    public const int PerPage = 8;

    /// <param name="page">From 0; a page that does not exist is the nearest one that does.</param>
    public static JsonObject Build(NudgePreview preview, ReminderScope scope, int page, TextsInLanguage texts)
    {
        int shown = Math.Clamp(page, 0, Math.Max(0, (preview.Nudges.Count - 1) / PerPage));
        string sentence = preview.Nudges.Count == 0
            ? texts["Remind.Nobody"]
            : texts.Format("Preview.Summary", ("people", preview.Nudges.Count), ("later", preview.Later));
        return Card.Of(
            texts,
            sentence,
            [
                Element.Band("emphasis", AssessmentLine.Of(preview.Assessment), Element.Title(texts["Preview.Title"])),
                Element.Words(Element.Bold(sentence)),
                .. preview.Nudges.Skip(shown * PerPage).Take(PerPage).Select(nudge => Row(nudge, preview.AsOf, texts)),
            ],
            [
                preview.Nudges.Count == 0 ? null : Button.Main("remind", texts["Preview.Send"], Ids(preview.Assessment, scope)),
                .. Pages.Of("preview", Ids(preview.Assessment, scope), shown, PerPage, preview.Nudges.Count, texts),
                Button.Plain("status", texts["Notice.Status"], CardIds.Of(preview.Assessment)),
            ]);
    }

    private static JsonObject Row(Nudge nudge, DateTimeOffset asOf, TextsInLanguage texts)
    {
        string arrives = nudge.ArrivesAt > asOf
            ? texts.Format("Preview.Later", ("time", ReaderTime.Moment(nudge.ArrivesAt, nudge.Stakeholder, texts)))
            : texts["Preview.Now"];
        JsonObject row = Element.Columns(Element.Column(
            "stretch",
            Element.Words(Element.Bold(CardText.Shorten(nudge.Stakeholder.Name, 160)), Element.Subtle("  " + NameList.Of(nudge.ItemKeys, texts, 300))),
            Element.Quiet(texts.Format("Preview.Row", ("arrives", arrives), ("count", nudge.RemindersSent)))));
        row["separator"] = true;
        return row;
    }

    private static JsonObject Ids(Assessment assessment, ReminderScope scope)
    {
        JsonObject ids = CardIds.Of(assessment);
        Put("stakeholder", scope.StakeholderId);
        Put("item", scope.ItemKey);
        Put("unreached", scope.OnlyUnreached ? "true" : null);
        return ids;

        void Put(string name, string? value)
        {
            if (value is not null)
            {
                ids[name] = value;
            }
        }
    }
}
