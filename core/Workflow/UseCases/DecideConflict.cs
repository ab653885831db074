using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Version">The version that shows the decision.</param>
/// <param name="IsNew">False when the same was decided before.</param>
/// <param name="Left">Conflicts that still stand in the document.</param>
public sealed record DecisionReceipt(Assessment Assessment, DocumentVersion Version, bool IsNew, int Left);

/// <summary>
/// The coordinator says which of two texts stays; the document's next version shows it. Deciding the same twice changes
/// nothing, and of two coordinators who decide differently at once the second is told so.
/// </summary>
public sealed class DecideConflict(OpenAssessment open, DocumentsTable documents, MasterRequests requests, RecordConflicts record)
{
    /// <param name="text">Markdown, for <see cref="ConflictChoice.Edited"/>; ignored otherwise.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownConflict"/>, <see cref="Refusal.ConflictDecided"/>, <see cref="Refusal.ConflictSettled"/>, <see cref="Refusal.NoDocumentYet"/>, or the text cannot be taken.</exception>
    public async Task<DecisionReceipt> RunAsync(Caller caller, string assessmentId, string conflictId, ConflictChoice choice, string? text, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        string markdown = choice == ConflictChoice.Edited ? AnswerRules.Markdown(text) : "";
        RichText? edited = choice == ConflictChoice.Edited ? AnswerRules.Body(MarkdownAnswer.Parse(markdown)) : null;
        var decision = new DecidedConflict(conflictId, choice, edited is null ? "" : RichTextDigest.Of(markdown));
        return await DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessment, decision, edited, cancellation), cancellation);
    }

    private async Task<DecisionReceipt> OnceAsync(Caller caller, Assessment assessment, DecidedConflict decision, RichText? edited, CancellationToken cancellation)
    {
        using IDisposable turn = await documents.TurnAsync(assessment.Id, cancellation);
        Row<int> head = await documents.HeadAsync(assessment.Id, cancellation) ?? throw new RefusedException(Refusal.NoDocumentYet);
        DocumentVersion newest = await documents.NewestAsync(assessment.Id, head, cancellation);
        StoredMaster stored = await documents.OpenAsync(assessment.Id, newest, cancellation);
        await stored.LoadConflictsAsync(cancellation);
        bool stands = MasterConflicts.PlaceOf(stored.Master, decision.ConflictId) is not null;
        return stands
            ? await PublishedAsync(caller, assessment, head, stored, decision, edited, cancellation)
            : new(assessment, await EarlierAsync(assessment, decision, cancellation), false, MasterConflicts.Ids(stored.Master).Count);
    }

    private async Task<DecisionReceipt> PublishedAsync(
        Caller caller, Assessment assessment, Row<int> head, StoredMaster stored, DecidedConflict decision, RichText? edited, CancellationToken cancellation)
    {
        string place = MasterConflicts.PlaceOf(stored.Master, decision.ConflictId)!;
        await stored.LoadItemsAsync(new HashSet<string> { place }, cancellation);
        Row<NumberSource> numbers = await documents.NumbersAsync(assessment.Id, cancellation);
        MasterRequest request = await requests.OfAsync(assessment, head.Value + 1, cancellation);
        SegmentedMaster decided = ConflictResolution.Apply(stored.Master, request, decision.ConflictId, decision.Choice, edited, numbers.Value, caller.Name ?? "")!;
        DocumentVersion version = await documents.PublishAsync(
            assessment.Id, head, numbers, decided, DocumentVersion.Made(caller.ObjectId, request, VersionOrigin.Decided) with { Decided = decision with { ItemKey = ItemOf(request, place) } }, cancellation);
        await record.RunAsync(assessment, cancellation);
        return new(assessment, version, true, MasterConflicts.Ids(decided).Count);
    }

    private static string? ItemOf(MasterRequest request, string place) => request.Template.Find(place) is null ? null : place;

    /// <summary>The version in which exactly this was decided before.</summary>
    private async Task<DocumentVersion> EarlierAsync(Assessment assessment, DecidedConflict decision, CancellationToken cancellation)
    {
        await record.RunAsync(assessment, cancellation);
        IReadOnlyList<DocumentVersion> versions = await documents.VersionsAsync(assessment.Id, cancellation);
        if (versions.LastOrDefault(version => version.Decided?.ConflictId == decision.ConflictId) is { } earlier)
        {
            return (earlier.Decided! with { ItemKey = null }) == decision ? earlier : throw new RefusedException(Refusal.ConflictDecided, ("version", earlier.Number));
        }

        bool known = versions.Any(version => (version.Conflicts ?? []).Any(conflict => conflict.Id == decision.ConflictId));
        throw known ? new RefusedException(Refusal.ConflictSettled) : new RefusedException(Refusal.UnknownConflict, ("conflict", decision.ConflictId));
    }
}
