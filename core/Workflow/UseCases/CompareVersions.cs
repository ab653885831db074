using OfficeIntegration.Core.Documents.Comparing;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>One text of the document in two versions.</summary>
/// <param name="By">Whose answer it is; null for text that is nobody's in particular.</param>
public sealed record ComparedPart(ComparedText Text, Stakeholder? By);

/// <param name="Parts">In the order of the document.</param>
/// <param name="Left">How many further texts were asked for and are not among the parts, since there are too many words.</param>
public sealed record VersionComparison(DocumentVersion Older, DocumentVersion Newer, IReadOnlyList<ComparedPart> Parts, int Left);

/// <summary>Shows coordinators and auditors what changed between two versions of the document, and whose text it is.</summary>
public sealed class CompareVersions(OpenAssessment open, WorkTable work, DocumentsTable documents)
{
    /// <summary>Characters that are handed out at once; one text more may stand behind them.</summary>
    public const int MaxChars = 1_000_000;

    /// <param name="older">Null for the version before <paramref name="newer"/>.</param>
    /// <param name="newer">Null for the newest.</param>
    /// <param name="withUnchanged">Gives the texts that stand in both versions with the same words, too.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/>, <see cref="Refusal.CoordinatorsOnly"/>, <see cref="Refusal.NoDocumentYet"/>, <see cref="Refusal.UnknownVersion"/></exception>
    public async Task<VersionComparison> RunAsync(Caller caller, string assessmentId, int? older, int? newer, bool withUnchanged, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        int newest = (await documents.HeadAsync(assessment.Id, cancellation))?.Value ?? throw new RefusedException(Refusal.NoDocumentYet);
        DocumentVersion after = await VersionAsync(assessment, newer ?? newest, newest, cancellation);
        DocumentVersion before = await VersionAsync(assessment, older ?? Math.Max(1, after.Number - 1), newest, cancellation);
        ComparedText[] wanted = [.. (await TextsAsync(assessment, before, after, withUnchanged, cancellation)).Where(text => text.Words.Count > 0 && (withUnchanged || text.IsChanged))];
        ComparedText[] shown = Shown(wanted);
        return new(before, after, await DescribedAsync(assessment, shown, cancellation), wanted.Length - shown.Length);
    }

    private async Task<DocumentVersion> VersionAsync(Assessment assessment, int number, int newest, CancellationToken cancellation) =>
        await documents.VersionAsync(assessment.Id, number, cancellation) ?? throw new RefusedException(Refusal.UnknownVersion, ("version", number), ("newest", newest));

    private async Task<IReadOnlyList<ComparedText>> TextsAsync(Assessment assessment, DocumentVersion before, DocumentVersion after, bool withUnchanged, CancellationToken cancellation)
    {
        StoredMaster older = await documents.OpenAsync(assessment.Id, before, cancellation);
        StoredMaster newer = await documents.OpenAsync(assessment.Id, after, cancellation);
        IReadOnlySet<string> differing = MasterComparison.Differing(older.Master, newer.Master);
        string[] looked = [.. MasterComparison.Names(older.Master, newer.Master).Where(name => withUnchanged || differing.Contains(name))];
        await older.LoadItemsAsync(looked.ToHashSet(StringComparer.Ordinal), cancellation);
        await newer.LoadItemsAsync(looked.ToHashSet(StringComparer.Ordinal), cancellation);
        return [.. looked.SelectMany(name => MasterComparison.Of(older.Master, newer.Master, name))];
    }

    private static ComparedText[] Shown(ComparedText[] wanted)
    {
        (int shown, int chars) = (0, 0);
        while (shown < wanted.Length && chars <= MaxChars)
        {
            chars += wanted[shown++].Chars;
        }

        return wanted[..shown];
    }

    private async Task<IReadOnlyList<ComparedPart>> DescribedAsync(Assessment assessment, IReadOnlyList<ComparedText> texts, CancellationToken cancellation)
    {
        Dictionary<string, Stakeholder> people = texts.Count == 0 ? [] : (await work.StakeholdersAsync(assessment.Id, cancellation)).ToDictionary(row => row.Value.Id, row => row.Value);
        return [.. texts.Select(text => new ComparedPart(text, people.GetValueOrDefault(text.StakeholderId)))];
    }
}
