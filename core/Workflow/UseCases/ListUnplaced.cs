using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Texts">The newest file first; within a file in its order.</param>
public sealed record UnplacedList(Assessment Assessment, IReadOnlyList<ListedUnplaced> Texts);

/// <param name="Stakeholder">Whose file it was in; null when the person is not on the list any more.</param>
public sealed record ListedUnplaced(Stakeholder? Stakeholder, string Text, DateTimeOffset At);

/// <summary>Text from section files that belongs to no item, with whoever sent it; for coordinators and auditors.</summary>
public sealed class ListUnplaced(OpenAssessment open, ReadRecords records, WorkTable work)
{
    public async Task<UnplacedList> RunAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        IReadOnlyList<UnplacedText> kept = await records.UnplacedAsync(caller, assessment.Id, cancellation);
        var senders = new Dictionary<string, Stakeholder?>();
        foreach (string id in kept.Select(text => text.StakeholderId).Distinct())
        {
            senders[id] = (await work.StakeholderAsync(assessment.Id, id, cancellation))?.Value;
        }

        return new(assessment, [.. kept.OrderByDescending(text => text.At).ThenBy(text => text.FileHash, StringComparer.Ordinal).ThenBy(text => text.Piece)
            .Select(text => new ListedUnplaced(senders[text.StakeholderId], text.Text, text.At))]);
    }
}
