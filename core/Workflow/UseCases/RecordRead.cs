using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Teams says how far a person has read; receipts may come twice and in any order.</summary>
public sealed class RecordRead(ListAssessments list, WorkTable work, TimeProvider clock)
{
    /// <param name="lastReadMessageId">Teams' id of the last message that was read.</param>
    public async Task RunAsync(Caller caller, string lastReadMessageId, CancellationToken cancellation)
    {
        if (!long.TryParse(lastReadMessageId, out _))
        {
            return;
        }

        foreach (OwnAssessment own in await list.RunAsync(caller, cancellation))
        {
            if (own.Stakeholder is { } self)
            {
                await DecideAgain.OnConflictAsync(() => RecordAsync(caller, own.Assessment, self, lastReadMessageId, cancellation), cancellation);
            }
        }
    }

    private async Task<bool> RecordAsync(Caller caller, Assessment assessment, Stakeholder self, string lastReadMessageId, CancellationToken cancellation)
    {
        Row<ReachRecord>? row = await work.ReachAsync(assessment.Id, self.Id, cancellation);
        if (row?.Value.HasRead(lastReadMessageId) == true)
        {
            return false;
        }

        ReachRecord read = (row?.Value ?? ReachRecord.None(self.Id)) with { ReadUpTo = lastReadMessageId, ReadAt = clock.GetUtcNow() };
        await work.CommitAsync(new WorkChange(assessment.Id).Put(row, read).Audit(clock.GetUtcNow(), AuditActions.Read, caller, self.Id), cancellation);
        return true;
    }
}
