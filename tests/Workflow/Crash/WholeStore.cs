using OfficeIntegration.Core.Documents.TakingIn;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow.Crash;

/// <summary>What holds of the store at every moment, whatever was stopped halfway.</summary>
internal static class WholeStore
{
    public static async Task<string[]> ContributionsAsync(CrashWorld world) =>
        [.. (await world.Store.Work.ContributionsAsync(world.AssessmentId, default)).Select(one => $"{one.AssignmentId} {one.Version} {one.Markdown}")];

    /// <summary>Nothing acknowledged is lost, every version can be opened, the chain is whole, and whatever is to be sent is looked for.</summary>
    public static async Task RequireAsync(CrashWorld world, string[] acknowledged)
    {
        Assert.Empty(acknowledged.Except(await ContributionsAsync(world)));
        Assert.Null(AuditChain.FirstBreak(await world.Store.Work.AuditAsync(world.AssessmentId, default)));
        DocumentsTable documents = world.Store.Get<DocumentsTable>();
        IReadOnlyList<DocumentVersion> versions = await documents.VersionsAsync(world.AssessmentId, default);
        Assert.Equal(versions.Count, (await documents.HeadAsync(world.AssessmentId, default))?.Value ?? 0);
        foreach (DocumentVersion version in versions)
        {
            using var file = new MemoryStream((await documents.ReadAsync(world.AssessmentId, version, default)).ToArray());
            Assert.Equal(version.Number, UploadedMaster.Open(file).Identity.Version);
        }

        foreach (OutboxMessage message in (await world.Store.Work.OutboxAsync(world.AssessmentId, default)).Select(row => row.Value).Where(message => message.Status == OutboxStatus.Pending))
        {
            Assert.Contains(await world.Store.Get<OutboxTable>().OfPersonAsync(message.RecipientObjectId, default), queued => queued.MessageId == message.Id);
        }
    }
}
