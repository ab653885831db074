using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>What somebody last handed in, or saved, for an item.</summary>
public sealed class NewestAnswer(WorkTable work, TimeProvider clock)
{
    /// <returns>Null when nothing was handed in.</returns>
    public async Task<Contribution?> ContributionAsync(Assessment assessment, Stakeholder person, string itemKey, CancellationToken cancellation)
    {
        string assignmentId = Assignment.IdOf(person.Id, itemKey);
        return await work.AssignmentAsync(assessment.Id, assignmentId, cancellation) is { Value.LatestVersion: > 0 } assignment
            ? await work.ContributionAsync(assessment.Id, assignmentId, assignment.Value.LatestVersion, cancellation)
            : null;
    }

    /// <summary>The draft that somebody had seen; where there is none, one that says what was handed in last.</summary>
    public async Task<Draft> DraftAsync(Assessment assessment, Stakeholder person, string itemKey, DraftSeen seen, CancellationToken cancellation)
    {
        if (await work.DraftAsync(assessment.Id, Assignment.IdOf(person.Id, itemKey), cancellation) is { } draft && seen.Knows(draft.Value))
        {
            return draft.Value;
        }

        Contribution? last = await ContributionAsync(assessment, person, itemKey, cancellation);
        return new(
            person.Id, itemKey, last is null ? "" : RichTextMarkdown.Write(last.Body), last?.FurtherAction ?? "", last?.Evidence ?? [], last?.Marking ?? Marking.Amber, last?.Level,
            clock.GetUtcNow());
    }
}
