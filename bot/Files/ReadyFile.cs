using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Files;

/// <summary>A Word document to hand over.</summary>
public sealed record ReadyFile(string Name, byte[] Content);

/// <summary>Makes or reads the file that was asked for, with the rights of whoever asks.</summary>
public sealed class PrepareFile(ReadMaster master, WriteSection section)
{
    public async Task<ReadyFile> MasterAsync(Turn turn, string assessmentId, int? version, CancellationToken cancellation)
    {
        MasterFile file = await master.RunAsync(turn.Caller, assessmentId, version, cancellation);
        return new(FileName.Of($"{file.Assessment.Title} v{file.Version.Number}"), await file.ToArrayAsync(cancellation));
    }

    /// <param name="stakeholderId">Null for the person's own.</param>
    public async Task<ReadyFile> SectionAsync(Turn turn, string assessmentId, string? stakeholderId, CancellationToken cancellation)
    {
        SectionFile file = await section.RunAsync(turn.Caller, assessmentId, stakeholderId, cancellation);
        return new(FileName.Of($"{file.Assessment.Title} – {file.Stakeholder.Name}"), file.Content);
    }
}
