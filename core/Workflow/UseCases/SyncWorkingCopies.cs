using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.WorkingCopies;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Looks at every working copy that is due, and sees to it that Graph tells of changes.</summary>
public sealed class SyncWorkingCopies(WorkingCopiesTable copies, DocumentsTable documents, SyncWorkingCopy sync, GraphSubscriptions subscriptions, TimeProvider clock, ILogger<SyncWorkingCopies> log)
{
    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        int looked = 0;
        foreach (WorkingCopy copy in await copies.AllAsync(cancellation))
        {
            int head = (await documents.HeadAsync(copy.AssessmentId, cancellation))?.Value ?? copy.Version;
            if (WorkingCopyRules.IsDue(copy, head, clock.GetUtcNow()))
            {
                await UnlessItWaitsAsync(copy.AssessmentId, () => sync.RunAsync(copy.AssessmentId, cancellation));
                looked++;
            }

            if (subscriptions.IsSetUp && WorkingCopyRules.IsToBeSubscribed(copy, clock.GetUtcNow()))
            {
                await UnlessItWaitsAsync(copy.AssessmentId, () => SubscribeAsync(copy.AssessmentId, cancellation));
            }
        }

        return looked;
    }

    // One folder that does not answer must not keep all the others waiting.
    private async Task UnlessItWaitsAsync(string assessmentId, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is GraphFailedException or StoreConflictException or RefusedException)
        {
            log.WorkingCopyWaits(assessmentId, failure.Message);
        }
    }

    private async Task SubscribeAsync(string assessmentId, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (await copies.FindAsync(assessmentId, cancellation) is not { } row)
        {
            return;
        }

        try
        {
            await copies.PutAsync(row, await SubscribedAsync(row.Value, now + GraphSubscriptions.Lifetime, cancellation), cancellation);
        }
        catch (GraphFailedException refused) when (!refused.IsPassing)
        {
            await copies.PutAsync(row, WorkingCopyRules.NotSubscribed(row.Value, now), cancellation);
            throw;
        }
    }

    private async Task<WorkingCopy> SubscribedAsync(WorkingCopy copy, DateTimeOffset until, CancellationToken cancellation)
    {
        bool renewed = copy.SubscriptionId is { } id && await subscriptions.RenewAsync(id, until, cancellation);
        return copy with
        {
            SubscriptionId = renewed ? copy.SubscriptionId : await subscriptions.AddAsync(copy.Folder.DriveId, copy.ClientState, until, cancellation),
            SubscribedUntil = until,
        };
    }
}
