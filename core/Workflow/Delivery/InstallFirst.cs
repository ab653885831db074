using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>Before somebody whom the bot never met is waited for, the app is installed for them, and the chat used that comes with it.</summary>
public sealed class InstallFirst(GraphInstall install, WorkTable work, ConversationsTable conversations, INotifier notifier, TimeProvider clock)
{
    /// <summary>A refusal stands for so long: a policy may be changed, a licence assigned.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromDays(1);

    /// <summary>While Graph does not answer, nobody's messages wait for it one after the other.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private long _pausedUntil;

    /// <returns>Where the person can be written to now; null when nowhere, or the product is not set up to install anything.</returns>
    /// <exception cref="GraphFailedException">Nobody knows yet; the message stays due.</exception>
    public async Task<Conversation?> RunAsync(Assessment assessment, string objectId, CancellationToken cancellation)
    {
        if (!install.IsFor(assessment.TenantId))
        {
            return null;
        }

        Stakeholder? person = (await work.StakeholderOfAsync(assessment.Id, objectId, cancellation))?.Value;
        if (person is not null && IsRecent((await work.ReachAsync(assessment.Id, person.Id, cancellation))?.Value.Install))
        {
            return null;
        }

        Installed installed = await InstalledAsync(objectId, cancellation);
        if (person is not null)
        {
            await DecideAgain.OnConflictAsync(() => RecordAsync(assessment, person.Id, installed.Problem, cancellation), cancellation);
        }

        return installed.ChatId is { } chat ? await MeetAsync(assessment.TenantId, objectId, chat, cancellation) : null;
    }

    private async Task<Installed> InstalledAsync(string objectId, CancellationToken cancellation)
    {
        if (clock.GetUtcNow().UtcTicks < Interlocked.Read(ref _pausedUntil))
        {
            throw new GraphFailedException(0, "it did not answer a moment ago");
        }

        try
        {
            return await install.RunAsync(objectId, cancellation);
        }
        catch (GraphFailedException)
        {
            Interlocked.Exchange(ref _pausedUntil, (clock.GetUtcNow() + Pause).UtcTicks);
            throw;
        }
    }

    private bool IsRecent(InstallTry? tried) => tried?.Problem is not null && clock.GetUtcNow() - tried.At < Again;

    private async Task<ReachRecord> RecordAsync(Assessment assessment, string stakeholderId, DeliveryProblem? problem, CancellationToken cancellation)
    {
        Row<ReachRecord>? row = await work.ReachAsync(assessment.Id, stakeholderId, cancellation);
        DateTimeOffset now = clock.GetUtcNow();
        ReachRecord after = (row?.Value ?? ReachRecord.None(stakeholderId)) with { Install = new(now, problem) };
        await work.CommitAsync(
            new WorkChange(assessment.Id).Put(row, after).Audit(now, problem is null ? AuditActions.AppInstalled : AuditActions.AppNotInstalled, Caller.System(assessment.TenantId), stakeholderId, ("why", problem?.ToString() ?? "")),
            cancellation);
        return after;
    }

    // Teams announces an installation to the bot at the same moment; whoever is first, there is one conversation.
    private async Task<Conversation?> MeetAsync(string tenantId, string objectId, string chatId, CancellationToken cancellation)
    {
        var met = new Conversation(tenantId, objectId, notifier.ReferenceOf(tenantId, objectId, chatId), clock.GetUtcNow());
        return await conversations.TryAddAsync(met, cancellation) ? met : await conversations.FindAsync(tenantId, objectId, cancellation);
    }
}
