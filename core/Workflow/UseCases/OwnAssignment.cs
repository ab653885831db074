using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

internal static class OwnAssignment
{
    /// <summary>The person's assignment for an item.</summary>
    /// <exception cref="RefusedException">There is no such item, or the person is not asked for it.</exception>
    public static async Task<Row<Assignment>> OwnAssignmentAsync(
        this WorkTable work, Assessment assessment, Stakeholder person, string? itemKey, CancellationToken cancellation)
    {
        if (assessment.ItemUses.All(use => use.ItemKey != itemKey))
        {
            throw new RefusedException(Refusal.UnknownItem, ("item", itemKey));
        }

        Row<Assignment>? found = await work.AssignmentAsync(assessment.Id, Assignment.IdOf(person.Id, itemKey!), cancellation);
        return found is { Value.State: not AssignmentState.Planned } ? found : throw new RefusedException(Refusal.NotYours, ("item", itemKey));
    }

    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssignment"/></exception>
    public static async Task<Row<Assignment>> AnyAssignmentAsync(this WorkTable work, Assessment assessment, string? assignmentId, CancellationToken cancellation) =>
        await work.AssignmentAsync(assessment.Id, assignmentId ?? "", cancellation) ?? throw new RefusedException(Refusal.UnknownAssignment, ("assignment", assignmentId));
}
