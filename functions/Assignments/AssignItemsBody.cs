using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Assignments;

public sealed record AssignItemsBody(IReadOnlyList<AssignBody>? Assignments = null);

/// <param name="StakeholderId">Id or e-mail address of a stakeholder of the assessment.</param>
/// <param name="Email">Instead of <paramref name="StakeholderId"/>.</param>
/// <param name="DueAt">Left out for the assessment's date.</param>
public sealed record AssignBody(
    string? StakeholderId = null, string? Email = null, string? ItemKey = null, AssignmentRole? Role = null, DateTimeOffset? DueAt = null)
{
    public AssignInput ToInput() => new(
        StakeholderId ?? Email ?? throw Missing("stakeholderId"),
        ItemKey ?? throw Missing("itemKey"),
        Role ?? throw Missing("role"),
        DueAt);

    private static RefusedException Missing(string field) => new(Refusal.FieldMissing, ("field", $"assignments.{field}"));
}
