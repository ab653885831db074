using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <param name="People">E-mail addresses, ids or full names, as a coordinator types them.</param>
/// <param name="Items">Items as a coordinator types them.</param>
public sealed record TypedAssignment(string? People, string? Items, AssignmentRole Role, DateTimeOffset? DueAt);

/// <summary>What a coordinator can set going from a button or by typing; each ends in the status card that says what was done.</summary>
public sealed class CoordinatorWork(RemindNow remind, MergeContributions merge, GetStatus status, SendPrompts prompts, AssignItems assign, OpenAssessment open, ReadRecords records)
{
    public async Task<JsonObject> RemindAsync(Turn turn, string assessmentId, ReminderScope scope, CancellationToken cancellation)
    {
        RemindersQueued queued = await remind.RunAsync(turn.Caller, assessmentId, scope, cancellation);
        return await StatusAsync(turn, assessmentId, LeadOf(queued, turn), cancellation);
    }

    public async Task<JsonObject> MergeAsync(Turn turn, string assessmentId, CancellationToken cancellation)
    {
        MergeReport report = await merge.RunAsync(turn.Caller, assessmentId, cancellation);
        return await StatusAsync(turn, assessmentId, LeadOf(report, turn), cancellation);
    }

    /// <summary>Asks everybody who is planned.</summary>
    public async Task<JsonObject> PromptAsync(Turn turn, string assessmentId, CancellationToken cancellation)
    {
        PromptsQueued queued = await prompts.RunAsync(turn.Caller, assessmentId, null, cancellation);
        return await StatusAsync(turn, assessmentId, LeadOf(queued, turn), cancellation);
    }

    /// <summary>Every person named is to be asked for every item named; nothing is sent yet.</summary>
    public async Task<CardLead> AssignAsync(Turn turn, string assessmentId, TypedAssignment typed, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(turn.Caller, assessmentId, cancellation)).Value;
        IReadOnlyList<Stakeholder> people = PersonWords.In(FieldRules.Required("people", typed.People, 10_000), await records.StakeholdersAsync(turn.Caller, assessmentId, cancellation));
        IReadOnlyList<string> items = ItemWords.KeysIn(FieldRules.Required("items", typed.Items, 10_000), assessment.ItemUses);
        AssignInput[] wanted = [.. people.SelectMany(person => items.Select(item => new AssignInput(person.Id, item, typed.Role, typed.DueAt)))];
        IReadOnlyList<Assignment> assigned = await assign.RunAsync(turn.Caller, assessmentId, wanted, cancellation);
        return CardLead.Done(turn.Texts.Format("Assign.Done", ("people", people.Count), ("count", assigned.Count)));
    }

    public async Task<JsonObject> StatusAsync(Turn turn, string assessmentId, CardLead? lead, CancellationToken cancellation) =>
        StatusCard.Build(await status.RunAsync(turn.Caller, assessmentId, turn.Language, cancellation), lead, turn.Texts);

    private static CardLead LeadOf(RemindersQueued queued, Turn turn)
    {
        if (queued.People == 0)
        {
            return CardLead.News(turn.Texts["Remind.Nobody"]);
        }

        string sentence = turn.Texts.Format("Remind.Done", ("people", queued.People), ("items", queued.Items));
        return CardLead.Done(queued.Later == 0 ? sentence : $"{sentence} {turn.Texts.Format("Remind.Later", ("later", queued.Later))}");
    }

    private static CardLead LeadOf(PromptsQueued queued, Turn turn)
    {
        if (queued.People + queued.Unreachable.Count == 0)
        {
            return CardLead.News(turn.Texts["Prompts.Nobody"]);
        }

        string sentence = turn.Texts.Format("Prompts.Done", ("people", queued.People), ("items", queued.Items));
        return queued.Unreachable.Count == 0
            ? CardLead.Done(sentence)
            : new("warning", $"{sentence} {turn.Texts.Format("Prompts.Unreachable", ("count", queued.Unreachable.Count))}");
    }

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
