using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Stakeholders;

/// <summary>A list of people that was taken in.</summary>
/// <param name="People">Everybody in the list, as stored.</param>
/// <param name="NotInDirectory">Ids of people who cannot be reached in Teams.</param>
/// <param name="Assigned">Items the list names for people.</param>
/// <param name="Notes">Whom the directory does not know as one of its own.</param>
public sealed record ImportView(int Added, int Changed, IReadOnlyList<Stakeholder> People, IReadOnlyList<string> NotInDirectory, int Assigned, IReadOnlyList<DirectoryNote> Notes)
{
    public static ImportView Of(ImportResult result, string language) => new(
        result.Added,
        result.Changed,
        result.People,
        result.NotInDirectory,
        result.Assigned,
        [.. (result.Found ?? new Dictionary<string, DirectoryFinding>()).Select(found => new DirectoryNote(found.Key, found.Value, RefusalTexts.For(found.Value, language)))]);
}

/// <param name="Text">What it means, in the reader's language.</param>
public sealed record DirectoryNote(string StakeholderId, DirectoryFinding Finding, string Text);
