using OfficeIntegration.Core.Documents;
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
public sealed class TakeInSection(OpenSection open, WorkTable work, SubmitReturned submit, RecordRefusal refusal, TimeProvider clock)
{
    private const int CharsPerPiece = 100_000;

    /// <param name="assessmentId">Where it was handed in; null when the file itself says so.</param>
    /// <exception cref="DocumentRejectedException">The file cannot be taken; nothing was changed.</exception>
    public Task<SectionReceipt> RunAsync(Caller caller, string? assessmentId, ReadOnlyMemory<byte> upload, CancellationToken cancellation) =>
        Spans.RunAsync(Spans.TakeSection, assessmentId, _ => refusal.AroundAsync(caller, assessmentId, () => TakeAsync(caller, assessmentId, upload, cancellation), cancellation));

    private async Task<SectionReceipt> TakeAsync(Caller caller, string? assessmentId, ReadOnlyMemory<byte> upload, CancellationToken cancellation)
    {
        OpenedSection opened = await open.RunAsync(caller, assessmentId, upload, cancellation);
        await DecideAgain.OnConflictAsync(() => KeepUnplacedAsync(caller, opened.Assessment, opened.Person, opened.Section.Unplaced, opened.FileHash, cancellation), cancellation);
        return (await SubmitAllAsync(caller, opened, cancellation)) with { For = opened.IsOwn ? null : opened.Person };
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

    private async Task<SectionReceipt> SubmitAllAsync(Caller caller, OpenedSection opened, CancellationToken cancellation)
    {
        ReturnedSection section = opened.Section;
        var submitted = new List<SubmissionReceipt>();
        var refused = new List<(string, RefusedException)>();
        foreach (ReturnedAnswer answer in section.Items.Where(item => item.Changed))
        {
            try
            {
                submitted.Add(await submit.RunAsync(caller, opened, answer, null, DraftSeen.None, cancellation));
            }
            catch (RefusedException why)
            {
                refused.Add((answer.ItemKey, why));
            }
        }

        return new(opened.Assessment.Id, submitted, [.. section.Items.Where(item => !item.Changed).Select(item => item.ItemKey)], refused, section.Unplaced, Found(section));
    }

    private static FoundItem[] Found(ReturnedSection section) =>
        [.. section.Items.Select(item => new FoundItem(item.ItemKey, item.Evidence)), .. section.Missing.Select(key => new FoundItem(key, null))];
}
