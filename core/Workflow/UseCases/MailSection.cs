using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Sends somebody their section file by e-mail, once. What is about to be sent is written down first; should nobody
/// know afterwards whether it went out, that is said, and it is not sent again.
/// </summary>
public sealed class MailSection(OpenAssessment open, WorkTable work, WriteSection section, GraphMail mail, TimeProvider clock)
{
    /// <summary>What has been under way for so long was lost with the process that sent it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Whether the product sends e-mail; otherwise coordinators do.</summary>
    public bool IsSetUp => mail.IsSetUp;

    /// <returns>As it is recorded; sent, or perhaps.</returns>
    /// <exception cref="RefusedException"><see cref="Refusal.Busy"/>: it is being sent; <see cref="Refusal.MailNotSent"/>, and nothing was.</exception>
    public async Task<ReachRecord> RunAsync(Caller caller, string assessmentId, string stakeholderId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        SectionFile file = await section.RunAsync(caller, assessment.Id, stakeholderId, cancellation);
        (ReachRecord record, bool mine) = await DecideAgain.OnConflictAsync(() => ClaimAsync(caller, assessment, stakeholderId, cancellation), cancellation);
        if (!mine)
        {
            return record;
        }

        try
        {
            await mail.SendAsync(MailOf(caller, assessment, file, record.Mail!.Id), CancellationToken.None);
        }
        catch (GraphFailedException failed)
        {
            MailState? after = GraphMail.MayHaveGone(failed) ? MailState.Uncertain : null;
            await SettleAsync(caller, assessment, stakeholderId, after);
            throw new RefusedException(after is null ? Refusal.MailNotSent : Refusal.MailUncertain, ("person", file.Stakeholder.Name), ("status", failed.Status), ("code", failed.Code));
        }

        return await SettleAsync(caller, assessment, stakeholderId, MailState.Sent);
    }

    private async Task<(ReachRecord Record, bool Mine)> ClaimAsync(Caller caller, Assessment assessment, string stakeholderId, CancellationToken cancellation)
    {
        Row<ReachRecord>? row = await work.ReachAsync(assessment.Id, stakeholderId, cancellation);
        ReachRecord known = row?.Value ?? ReachRecord.None(stakeholderId);
        DateTimeOffset now = clock.GetUtcNow();
        switch (known.Mail)
        {
            case { State: MailState.Sent or MailState.Uncertain }:
                return (known, false);
            case { State: MailState.Sending } under when now - under.At < Lease:
                throw new RefusedException(Refusal.Busy);
            case { State: MailState.Sending } lost:
                ReachRecord uncertain = known with { Mail = lost with { State = MailState.Uncertain } };
                await work.CommitAsync(new WorkChange(assessment.Id).Put(row, uncertain).Audit(now, AuditActions.SectionMailUncertain, caller, stakeholderId, ("mail", lost.Id)), cancellation);
                return (uncertain, false);
            default:
                ReachRecord claimed = known with { Mail = new(Ids.Derive("section mail", assessment.Id, stakeholderId), now, MailState.Sending) };
                await work.CommitAsync(new WorkChange(assessment.Id).Put(row, claimed), cancellation);
                return (claimed, true);
        }
    }

    private Task<ReachRecord> SettleAsync(Caller caller, Assessment assessment, string stakeholderId, MailState? state) => DecideAgain.OnConflictAsync(
        async () =>
        {
            Row<ReachRecord> row = (await work.ReachAsync(assessment.Id, stakeholderId, CancellationToken.None))!;
            DateTimeOffset now = clock.GetUtcNow();
            SectionMail claimed = row.Value.Mail!;
            bool taken = state is null || row.Value.Steps.Any(step => step.Step == ReachStep.SectionFileByEmail);
            ReachRecord after = row.Value with
            {
                Mail = state is { } known ? claimed with { At = now, State = known } : null,
                Steps = taken ? row.Value.Steps : [.. row.Value.Steps, new(ReachStep.SectionFileByEmail, now, caller.ObjectId)],
            };
            string action = state switch { MailState.Sent => AuditActions.SectionMailed, MailState.Uncertain => AuditActions.SectionMailUncertain, _ => AuditActions.SectionMailRefused };
            await work.CommitAsync(new WorkChange(assessment.Id).Put(row, after).Audit(now, action, caller, stakeholderId, ("mail", claimed.Id)), CancellationToken.None);
            return after;
        },
        CancellationToken.None);

    private static OutgoingMail MailOf(Caller caller, Assessment assessment, SectionFile file, string id)
    {
        (string subject, string text) = ReachTexts.Mail(assessment, file.Stakeholder);
        Coordinator sender = assessment.Coordinators.First(coordinator => Access.Same(coordinator.ObjectId, caller.ObjectId));
        return new(id, file.Stakeholder.Name, file.Stakeholder.Email, subject, text, sender.Email, FileName.Of($"{assessment.Title} – {file.Stakeholder.Name}"), file.Content);
    }
}
