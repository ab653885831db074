namespace OfficeIntegration.Core.Workflow;

/// <summary>What a caller may do in one assessment; whoever has no part in it learns nothing, not even that it exists.</summary>
public static class Access
{
    public static bool IsCoordinator(Assessment assessment, Caller caller) =>
        assessment.TenantId == caller.TenantId
        && assessment.Coordinators.Any(coordinator => Same(coordinator.ObjectId, caller.ObjectId));

    public static bool Is(Stakeholder stakeholder, Caller caller) =>
        stakeholder.ObjectId is { } id && Same(id, caller.ObjectId);

    /// <summary>Entra object ids are the same in any case.</summary>
    public static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
