using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="By">Null when the paragraph is in no answer that the caller may read.</param>
/// <param name="Written">Which answer it is from; null likewise.</param>
/// <param name="Edits">Versions of the document in which the item was edited in Word, newest first; only for whoever reads everything.</param>
public sealed record ParagraphOrigin(Stakeholder? By, WrittenIn? Written, IReadOnlyList<ItemEdit> Edits);

/// <param name="Name">Null for somebody who neither coordinates nor is asked.</param>
public sealed record ItemEdit(int Version, DateTimeOffset At, string? Name);

/// <summary>Who wrote a paragraph of an item, and when: among the answers the caller may read.</summary>
public sealed class FindAuthor(OpenAssessment open, WorkTable work, DocumentsTable documents)
{
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/>, <see cref="Refusal.UnknownItem"/>, or <see cref="Refusal.NotYours"/> for an item the caller is not asked for.</exception>
    public async Task<ParagraphOrigin> RunAsync(Caller caller, string assessmentId, string itemKey, string? paragraph, CancellationToken cancellation)
    {
        (Assessment assessment, Standing standing) = await open.AsParticipantAsync(caller, assessmentId, cancellation);
        string text = FieldRules.Required("text", paragraph, FieldRules.MaxAnswerChars);
        var contributions = new List<Contribution>();
        foreach (Assignment assignment in await ReadableAsync(assessment, standing, itemKey, cancellation))
        {
            contributions.AddRange(await work.ContributionsAsync(assessment.Id, assignment.Id, cancellation));
        }

        WrittenIn? written = ParagraphAuthor.Find(text, contributions);
        Stakeholder? by = written is null ? null : (await work.StakeholderAsync(assessment.Id, written.First.StakeholderId, cancellation))?.Value;
        return new(by, written, standing.ReadsAll ? await EditsAsync(assessment, itemKey, cancellation) : []);
    }

    private async Task<IReadOnlyList<Assignment>> ReadableAsync(Assessment assessment, Standing standing, string itemKey, CancellationToken cancellation)
    {
        if (standing.ReadsAll && assessment.ItemUses.Any(use => use.ItemKey == itemKey))
        {
            return [.. await work.AssignmentsForAsync(assessment.Id, [itemKey], cancellation)];
        }

        Assignment? own = standing.Stakeholder is { } self ? (await work.OwnAssignmentAsync(assessment, self, itemKey, cancellation)).Value : null;
        return own is null ? throw new RefusedException(standing.ReadsAll ? Refusal.UnknownItem : Refusal.NotYours, ("item", itemKey))
            : Access.IsReviewer(own) ? [.. await work.AssignmentsForAsync(assessment.Id, [itemKey], cancellation)]
            : [own];
    }

    private async Task<IReadOnlyList<ItemEdit>> EditsAsync(Assessment assessment, string itemKey, CancellationToken cancellation)
    {
        DocumentVersion[] edited = [.. (await documents.VersionsAsync(assessment.Id, cancellation)).Where(version => version.EditedItems.Contains(itemKey)).OrderByDescending(version => version.Number)];
        var edits = new List<ItemEdit>();
        foreach (DocumentVersion version in edited)
        {
            edits.Add(new(version.Number, version.At, await NameAsync(assessment, version.By, cancellation)));
        }

        return edits;
    }

    private async Task<string?> NameAsync(Assessment assessment, string objectId, CancellationToken cancellation) =>
        assessment.Coordinators.FirstOrDefault(one => Access.Same(one.ObjectId, objectId))?.Name
        ?? (await work.StakeholderOfAsync(assessment.Id, objectId, cancellation))?.Value.Name;
}
