using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Items;

namespace OfficeIntegration.Functions.Word;

/// <summary>What a section file holds, compared with what was handed in.</summary>
/// <param name="Name">Whose file it is.</param>
/// <param name="MasterVersion">Version of the master the file was made from.</param>
/// <param name="Unplaced">Text that belongs to no item, each with a hint where it stood.</param>
public sealed record SectionReadingView(
    string AssessmentId, string StakeholderId, string Name, int MasterVersion, IReadOnlyList<UnsentAnswerView> Answers, IReadOnlyList<string> Unplaced)
{
    public static SectionReadingView Of(SectionReading reading) => new(
        reading.Assessment.Id, reading.Person.Id, reading.Person.Name, reading.MasterVersion, [.. reading.Answers.Select(UnsentAnswerView.Of)], reading.Unplaced);
}

/// <param name="BaseVersion">Version of the answer the document was made with; 0 for none.</param>
/// <param name="NewestVersion">Version that was handed in last; 0 for none.</param>
/// <param name="Markdown">The answer as the document says it.</param>
/// <param name="IsCertain">False when a person should look whether this is the item.</param>
/// <param name="Draft">What was typed and saved, and not handed in; null when nothing was.</param>
/// <param name="IsDraftHere">The document was made with that draft in it, or says the same; otherwise it was typed elsewhere.</param>
public sealed record UnsentAnswerView(
    string ItemKey, UnsentState State, int BaseVersion, int NewestVersion, string Markdown, bool IsCertain, DraftView? Draft, bool IsDraftHere)
{
    public static UnsentAnswerView Of(UnsentAnswer answer) => new(
        answer.ItemKey, answer.State, answer.BaseVersion, answer.NewestVersion, answer.Markdown, answer.IsCertain, answer.Draft is { } draft ? DraftView.Of(draft) : null, answer.IsDraftHere);
}
