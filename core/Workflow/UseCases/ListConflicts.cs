using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>A conflict that waits for a decision.</summary>
/// <param name="ItemKey">Null for text outside the items.</param>
/// <param name="Text">The item's official text in the language asked for; empty outside the items.</param>
/// <param name="Stakeholder">Whose answer it stands in; null for text outside the answers.</param>
/// <param name="Mine">What stands in the document, whole; empty when it was deleted there.</param>
/// <param name="MineBy">Name; empty when it is not known.</param>
/// <param name="Theirs">What is offered, whole; empty when the other side deleted it.</param>
/// <param name="TheirsBy">Name; empty when it is not known.</param>
/// <param name="IncomingVersion">Of the answer that is offered; 0 when it comes from Word.</param>
/// <param name="MasterVersion">The version of the document that brought it.</param>
/// <param name="Since">When that version was made, UTC.</param>
public sealed record ListedConflict(
    string Id,
    string? ItemKey,
    string Text,
    Stakeholder? Stakeholder,
    string Mine,
    string MineBy,
    string Theirs,
    string TheirsBy,
    int IncomingVersion,
    int MasterVersion,
    DateTimeOffset Since);

/// <param name="Version">The newest version of the document; null before the first.</param>
/// <param name="Conflicts">In the order of the document.</param>
public sealed record ConflictList(Assessment Assessment, DocumentVersion? Version, IReadOnlyList<ListedConflict> Conflicts);

/// <summary>Shows coordinators and auditors what waits for a decision, as it stands in the newest version.</summary>
public sealed class ListConflicts(OpenAssessment open, WorkTable work, DocumentsTable documents, TemplateCatalogue templates, RecordConflicts record)
{
    /// <param name="language">Of the items' texts; null for the assessment's.</param>
    public Task<ConflictList> RunAsync(Caller caller, string assessmentId, string? language, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, language, cancellation), cancellation);

    private async Task<ConflictList> OnceAsync(Caller caller, string assessmentId, string? language, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        if (await documents.HeadAsync(assessment.Id, cancellation) is not { } head)
        {
            return new(assessment, null, []);
        }

        if (Access.IsCoordinator(assessment, caller))
        {
            // Whoever only reads leaves no trace.
            await record.RunAsync(assessment, cancellation);
        }

        DocumentVersion newest = await documents.NewestAsync(assessment.Id, head, cancellation);
        StoredMaster stored = await documents.OpenAsync(assessment.Id, newest, cancellation);
        await stored.LoadConflictTextsAsync(cancellation);
        return new(assessment, newest, await DescribedAsync(assessment, newest, MasterConflicts.Read(stored.Master), language, cancellation));
    }

    private async Task<IReadOnlyList<ListedConflict>> DescribedAsync(
        Assessment assessment, DocumentVersion newest, IReadOnlyList<StandingConflict> standing, string? language, CancellationToken cancellation)
    {
        if (standing.Count == 0)
        {
            return [];
        }

        Dictionary<string, OpenConflict> known = (await work.ConflictsAsync(assessment.Id, cancellation)).ToDictionary(row => row.Value.Id, row => row.Value, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, Stakeholder> people = (await work.StakeholdersAsync(assessment.Id, cancellation)).ToDictionary(row => row.Value.Id, row => row.Value);
        TemplateLanguage texts = templates.Of(assessment).In(language ?? assessment.Language);
        return [.. standing.Select(conflict => Listed(conflict, known.GetValueOrDefault(conflict.Id), newest, people.GetValueOrDefault(conflict.StakeholderId), texts))];
    }

    private static ListedConflict Listed(StandingConflict conflict, OpenConflict? known, DocumentVersion newest, Stakeholder? person, TemplateLanguage texts) => new(
        conflict.Id,
        conflict.IsItem ? conflict.Place : null,
        conflict.IsItem ? texts.ItemTexts[conflict.Place] : "",
        person,
        conflict.Mine,
        known?.MineBy ?? "",
        conflict.Theirs,
        conflict.OfferedBy.Length > 0 ? conflict.OfferedBy : known?.TheirsBy ?? "",
        known?.IncomingVersion ?? 0,
        known?.MasterVersion ?? newest.Number,
        known?.At ?? newest.At);
}
