using System.Security.Cryptography;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Submitted">Items whose answer was taken in now.</param>
/// <param name="Unchanged">Items that read as they were sent out.</param>
/// <param name="Refused">Items that could not be taken in, and why.</param>
/// <param name="Unplaced">Text that belongs to no item, each with a hint where it stood; kept for the coordinators and shown to the sender.</param>
/// <param name="Found">How each item was found; one that was not has no evidence, and its answer stays as it was.</param>
public sealed record SectionReceipt(
    string AssessmentId,
    IReadOnlyList<SubmissionReceipt> Submitted,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<(string ItemKey, RefusedException Why)> Refused,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<FoundItem> Found)
{
    /// <summary>Whose answers they are, when a coordinator handed them in; null for the sender's own.</summary>
    public Stakeholder? For { get; init; }
}

/// <param name="Evidence">Null when the item is not in the file any more.</param>
public sealed record FoundItem(string ItemKey, RegionEvidence? Evidence)
{
    /// <summary>False when a person should look.</summary>
    public bool IsCertain => Evidence is { IsCertain: true };
}

/// <summary>Takes the answers out of a section file that came back; every changed item becomes a contribution.</summary>
public sealed class TakeInSection(OpenAssessment open, WorkTable work, SubmitContribution submit, RecordRefusal refusal, TimeProvider clock)
{
    private const int CharsPerPiece = 100_000;

    /// <param name="assessmentId">Where it was handed in; null when the file itself says so.</param>
    /// <exception cref="DocumentRejectedException">The file cannot be taken; nothing was changed.</exception>
    public Task<SectionReceipt> RunAsync(Caller caller, string? assessmentId, ReadOnlyMemory<byte> upload, CancellationToken cancellation) =>
        Spans.RunAsync(Spans.TakeSection, assessmentId, _ => refusal.AroundAsync(caller, assessmentId, () => TakeAsync(caller, assessmentId, upload, cancellation), cancellation));

    private async Task<SectionReceipt> TakeAsync(Caller caller, string? assessmentId, ReadOnlyMemory<byte> upload, CancellationToken cancellation)
    {
        ReturnedSection section;
        using (var stream = new MemoryStream(upload.ToArray(), writable: false))
        {
            section = SectionReader.Read(stream);
        }

        if (assessmentId is not null && assessmentId != section.Identity.AssessmentId)
        {
            throw new DocumentRejectedException(DocumentRejection.OtherAssessment, "The file names another assessment.");
        }

        (Assessment assessment, Stakeholder person, bool isOwn) = await WhoseAsync(caller, section.Identity, cancellation);
        string fileHash = Convert.ToHexStringLower(SHA256.HashData(upload.Span));
        await DecideAgain.OnConflictAsync(() => KeepUnplacedAsync(caller, assessment, person, section.Unplaced, fileHash, cancellation), cancellation);
        return (await SubmitAllAsync(caller, assessment, person, section, fileHash, cancellation)) with { For = isOwn ? null : person };
    }

    // Whoever is not reached in Teams sends the file to a coordinator, who hands it in; nobody else does it for somebody.
    private async Task<(Assessment Assessment, Stakeholder Person, bool IsOwn)> WhoseAsync(Caller caller, DocumentIdentity identity, CancellationToken cancellation)
    {
        (Assessment assessment, Standing standing) = await open.AsParticipantAsync(caller, identity.AssessmentId, cancellation);
        if (standing.Stakeholder is { } self && self.Id == identity.StakeholderId)
        {
            return (assessment, self, true);
        }

        if (standing is { Stakeholder: null, Coordinates: false })
        {
            throw new RefusedException(Refusal.NotYours);
        }

        Row<Stakeholder>? named = standing.Coordinates ? await work.StakeholderAsync(assessment.Id, identity.StakeholderId ?? "", cancellation) : null;
        return named is { } other
            ? (assessment, other.Value, false)
            : throw new DocumentRejectedException(DocumentRejection.OtherPerson, "The file was made for another stakeholder.");
    }

    /// <summary>Once per file: a file that arrives again, or whose taking in was stopped halfway, finds its own pieces.</summary>
    private async Task<int> KeepUnplacedAsync(
        Caller caller, Assessment assessment, Stakeholder person, IReadOnlyList<string> unplaced, string fileHash, CancellationToken cancellation)
    {
        if (unplaced.Count == 0)
        {
            return 0;
        }

        HashSet<int> kept = [.. (await work.UnplacedAsync(assessment.Id, fileHash, cancellation)).Select(text => text.Piece)];
        DateTimeOffset now = clock.GetUtcNow();
        foreach (UnplacedText piece in Pieces(string.Join('\n', unplaced)).Select((text, index) => new UnplacedText(person.Id, fileHash, index, text, now)).Where(piece => !kept.Contains(piece.Piece)))
        {
            await work.CommitAsync(new WorkChange(assessment.Id).Add(piece).Audit(now, AuditActions.Unplaced, caller, person.Id, ("file", fileHash), ("piece", $"{piece.Piece}")), cancellation);
        }

        return unplaced.Count;
    }

    /// <summary>Pieces that fit a row; none ends within a surrogate pair.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        for (int at = 0, length; at < text.Length; at += length)
        {
            length = Math.Min(CharsPerPiece, text.Length - at);
            length -= char.IsHighSurrogate(text[at + length - 1]) && length > 1 ? 1 : 0;
            yield return text.Substring(at, length);
        }
    }

    private async Task<SectionReceipt> SubmitAllAsync(
        Caller caller, Assessment assessment, Stakeholder person, ReturnedSection section, string fileHash, CancellationToken cancellation)
    {
        var submitted = new List<SubmissionReceipt>();
        var refused = new List<(string, RefusedException)>();
        foreach (ReturnedAnswer answer in section.Items.Where(item => item.Changed))
        {
            try
            {
                submitted.Add(await SubmitOneAsync(caller, assessment, person, answer, section.Pictures, fileHash, cancellation));
            }
            catch (RefusedException why)
            {
                refused.Add((answer.ItemKey, why));
            }
        }

        return new(assessment.Id, submitted, [.. section.Items.Where(item => !item.Changed).Select(item => item.ItemKey)], refused, section.Unplaced, Found(section));
    }

    private static FoundItem[] Found(ReturnedSection section) =>
        [.. section.Items.Select(item => new FoundItem(item.ItemKey, item.Evidence)), .. section.Missing.Select(key => new FoundItem(key, null))];

    /// <summary>A file says nothing about further action, evidence, marking or level: they stay as they were last given.</summary>
    private async Task<SubmissionReceipt> SubmitOneAsync(
        Caller caller, Assessment assessment, Stakeholder person, ReturnedAnswer answer, IReadOnlyList<PictureFile> pictures, string fileHash, CancellationToken cancellation)
    {
        string assignmentId = Assignment.IdOf(person.Id, answer.ItemKey);
        Row<Assignment>? assignment = await work.AssignmentAsync(assessment.Id, assignmentId, cancellation);
        Contribution? last = assignment is { Value.LatestVersion: > 0 }
            ? await work.ContributionAsync(assessment.Id, assignmentId, assignment.Value.LatestVersion, cancellation)
            : null;
        return await submit.RunAsync(
            caller,
            new(assessment.Id, answer.ItemKey, null, last?.FurtherAction ?? "", last?.Evidence ?? [], last?.Marking ?? Marking.Amber, last?.Level, ContributionSource.Word, $"file~{fileHash}", answer.Answer, pictures) { StakeholderId = Access.Is(person, caller) ? null : person.Id },
            cancellation);
    }
}
