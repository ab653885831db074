using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Conflicts;

/// <param name="Version">The newest version of the document; null before the first.</param>
/// <param name="Conflicts">In the order of the document.</param>
public sealed record ConflictListView(int? Version, IReadOnlyList<ConflictView> Conflicts)
{
    public static ConflictListView Of(ConflictList list) => new(list.Version?.Number, [.. list.Conflicts.Select(ConflictView.Of)]);
}

/// <summary>Two people changed the same words; both texts stand in the document until a coordinator decides.</summary>
/// <param name="ItemKey">Null for text outside the items.</param>
/// <param name="StakeholderId">Whose answer it stands in; null for text outside the answers.</param>
/// <param name="Stakeholder">Name of the same.</param>
/// <param name="Mine">What stands in the document, plain text; empty when it was deleted there.</param>
/// <param name="MineBy">Name; empty when it is not known.</param>
/// <param name="Theirs">What is offered, plain text; empty when the other side deleted it.</param>
/// <param name="TheirsBy">Name; empty when it is not known.</param>
/// <param name="IncomingVersion">Of the answer that is offered; 0 when it comes from Word.</param>
/// <param name="MasterVersion">The version of the document that brought it.</param>
public sealed record ConflictView(
    string Id,
    string? ItemKey,
    string? StakeholderId,
    string? Stakeholder,
    string Mine,
    string MineBy,
    string Theirs,
    string TheirsBy,
    int IncomingVersion,
    int MasterVersion,
    DateTimeOffset Since)
{
    public static ConflictView Of(ListedConflict conflict) => new(
        conflict.Id,
        conflict.ItemKey,
        conflict.Stakeholder?.Id,
        conflict.Stakeholder?.Name,
        conflict.Mine,
        conflict.MineBy,
        conflict.Theirs,
        conflict.TheirsBy,
        conflict.IncomingVersion,
        conflict.MasterVersion,
        conflict.Since);
}
