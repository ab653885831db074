using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>What coordinators, and of it auditors and reviewers, can look at, from a button or by typing; nothing is changed by it.</summary>
public sealed class CoordinatorCards(OpenAssessment open, ReadRecords records, Simulate simulate, RemindNow remind, ReadMaster master, ListSubmitted submitted, ReviewItem review, MeetPerson meet)
{
    private static readonly CardData Nothing = CardData.Of(null);

    /// <summary>From now on a list that is attached belongs to this assessment.</summary>
    public async Task<JsonObject> PeopleAsync(Turn turn, string assessmentId, CardLead? lead, CancellationToken cancellation)
    {
        Assessment assessment = await OpenAsync(turn, assessmentId, cancellation);
        await meet.CoordinateAsync(turn.Caller, assessment.Id, cancellation);
        return PeopleCard.Build(assessment, (await records.StakeholdersAsync(turn.Caller, assessment.Id, cancellation)).Count, lead, turn.Texts);
    }

    public Task<JsonObject> AssignAsync(Turn turn, string assessmentId, CancellationToken cancellation) => AssignAsync(turn, assessmentId, Nothing, null, cancellation);

    /// <param name="typed">What stood in the fields.</param>
    public async Task<JsonObject> AssignAsync(Turn turn, string assessmentId, CardData typed, CardLead? lead, CancellationToken cancellation) => AssignCard.Build(
        await OpenAsync(turn, assessmentId, cancellation), await records.StakeholdersAsync(turn.Caller, assessmentId, cancellation), typed, lead, turn.Texts);

    /// <param name="page">From 0.</param>
    public async Task<JsonObject> SimulationAsync(Turn turn, string assessmentId, int page, CancellationToken cancellation) =>
        SimulationCard.Build(await simulate.RunAsync(turn.Caller, assessmentId, cancellation), page, turn.Texts);

    /// <param name="page">From 0.</param>
    public async Task<JsonObject> PreviewAsync(Turn turn, string assessmentId, ReminderScope scope, int page, CancellationToken cancellation) =>
        NudgeCard.Build(await remind.PreviewAsync(turn.Caller, assessmentId, scope, cancellation), scope, page, turn.Texts);

    /// <param name="page">From 0.</param>
    public async Task<JsonObject> VersionsAsync(Turn turn, string assessmentId, int page, CancellationToken cancellation)
    {
        IReadOnlyList<DocumentVersion> versions = await master.VersionsAsync(turn.Caller, assessmentId, cancellation);
        return VersionsCard.Build((await open.AsReaderAsync(turn.Caller, assessmentId, cancellation)).Value, versions, page, turn.Texts);
    }

    /// <param name="page">From 0.</param>
    public async Task<JsonObject> ReviewAsync(Turn turn, string assessmentId, int page, CancellationToken cancellation) =>
        ReviewListCard.Build(await submitted.RunAsync(turn.Caller, assessmentId, cancellation), page, turn.Texts);

    /// <summary>One answer to read, to accept or return; null when there is none any more.</summary>
    public async Task<JsonObject?> ReadAsync(Turn turn, string assessmentId, string? assignmentId, CancellationToken cancellation)
    {
        ReviewView view = await review.RunAsync(turn.Caller, assessmentId, assignmentId, turn.Language, cancellation);
        return view.Newest is null ? null : NoticeCard.Submitted(view, null, "", turn.Texts);
    }

    /// <param name="to">What stood in the field; empty at first.</param>
    public async Task<JsonObject> HandOverAsync(Turn turn, string assessmentId, string to, CardLead? lead, CancellationToken cancellation) =>
        HandOverCard.Build(await OpenAsync(turn, assessmentId, cancellation), to, lead, turn.Texts);

    /// <param name="to">What stood in the field; empty at first.</param>
    public async Task<JsonObject> AuditorsAsync(Turn turn, string assessmentId, string to, CardLead? lead, CancellationToken cancellation) =>
        AuditorsCard.Build(await OpenAsync(turn, assessmentId, cancellation), to, lead, turn.Texts);

    private async Task<Assessment> OpenAsync(Turn turn, string assessmentId, CancellationToken cancellation) =>
        (await open.AsCoordinatorAsync(turn.Caller, assessmentId, cancellation)).Value;
}
