using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>What a coordinator can set going from a button or by typing; each ends in the status card that says what was done.</summary>
public sealed class CoordinatorWork(RemindNow remind, MergeContributions merge, GetStatus status)
{
    public async Task<JsonObject> RemindAsync(Turn turn, string assessmentId, string? stakeholderId, string? itemKey, CancellationToken cancellation)
    {
        RemindersQueued queued = await remind.RunAsync(turn.Caller, assessmentId, new(stakeholderId, itemKey), cancellation);
        string sentence = queued.People == 0
            ? turn.Texts["Remind.Nobody"]
            : turn.Texts.Format("Remind.Done", ("people", queued.People), ("items", queued.Items));
        return await StatusAsync(turn, assessmentId, queued.People == 0 ? CardLead.News(sentence) : CardLead.Done(sentence), cancellation);
    }

    public async Task<JsonObject> MergeAsync(Turn turn, string assessmentId, CancellationToken cancellation)
    {
        MergeReport report = await merge.RunAsync(turn.Caller, assessmentId, cancellation);
        return await StatusAsync(turn, assessmentId, LeadOf(report, turn), cancellation);
    }

    public async Task<JsonObject> StatusAsync(Turn turn, string assessmentId, CardLead? lead, CancellationToken cancellation) =>
        StatusCard.Build(await status.RunAsync(turn.Caller, assessmentId, turn.Language, cancellation), lead, turn.Texts);

    private static CardLead LeadOf(MergeReport report, Turn turn)
    {
        (string, object?) version = ("version", report.Version?.Number ?? 0);
        if (report.Conflicts.Count > 0)
        {
            return new("warning", turn.Texts.Format("Merge.Conflicts", version, ("count", report.Conflicts.Count)));
        }

        return report.Changed ? CardLead.Done(turn.Texts.Format("Merge.Done", version)) : CardLead.News(turn.Texts.Format("Merge.Nothing", version));
    }
}
