namespace OfficeIntegration.Core.Workflow;

/// <summary>What somebody wants to do in an assessment.</summary>
public enum Right
{
    /// <summary>Change it: people, assignments, answers taken or returned, the document.</summary>
    Coordinate,

    /// <summary>Read everything of it and change nothing.</summary>
    ReadAll,

    /// <summary>Answer what oneself is asked for.</summary>
    Answer,

    /// <summary>Know that it exists; what is shown of it is decided piece by piece.</summary>
    TakePart,
}

/// <summary>
/// The one place that says who may do what; API, bot and web ask it. Whoever has no part in an assessment learns nothing,
/// not even that it exists.
/// </summary>
public static class Access
{
    /// <param name="self">The caller's own entry among the stakeholders; null when there is none.</param>
    public static Standing StandingOf(Assessment assessment, Caller caller, Stakeholder? self) => IsOf(assessment, caller)
        ? new(IsCoordinator(assessment, caller), IsAuditor(assessment, caller), self is not null && Is(self, caller) ? self : null)
        : Standing.None;

    /// <returns>Null when it is allowed; what does not exist and what is nobody's business are refused alike.</returns>
    public static Refusal? Refuse(Right right, Standing standing) => right switch
    {
        _ when !standing.HasPart => Refusal.UnknownAssessment,
        Right.Coordinate => standing.Coordinates ? null : Refusal.CoordinatorsOnly,
        Right.ReadAll => standing.ReadsAll ? null : Refusal.CoordinatorsOnly,
        Right.Answer => standing.Stakeholder is null ? Refusal.NotYours : null,
        Right.TakePart => null,
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "No such right."),
    };

    /// <summary>Answers are read by their author, by the item's reviewers, and by whoever reads everything.</summary>
    /// <param name="own">The caller's assignment to the same item; null when there is none.</param>
    public static bool MayRead(Standing standing, string assignmentId, Assignment? own) =>
        standing.ReadsAll || own?.Id == assignmentId || IsReviewer(own);

    /// <summary>An answer is sent back by a coordinator or by a reviewer of its item; only coordinators take one.</summary>
    /// <param name="own">As for <see cref="MayRead"/>.</param>
    public static bool MayReturn(Standing standing, string assignmentId, Assignment? own) =>
        standing.Coordinates || (own?.Id != assignmentId && IsReviewer(own));

    /// <summary>Somebody who has been asked to review, and has not declined or passed it on.</summary>
    public static bool IsReviewer(Assignment? own) =>
        own is { Role: AssignmentRole.Reviewer, State: not (AssignmentState.Planned or AssignmentState.Declined or AssignmentState.Delegated) };

    public static bool MayStart(Caller caller, AccessOptions options) =>
        options.Starters is not { } starters || caller.Roles.HasFlag(AppRoles.StartAssessments) || starters.Contains(caller.ObjectId);

    public static bool IsCoordinator(Assessment assessment, Caller caller) =>
        IsOf(assessment, caller) && assessment.Coordinators.Any(coordinator => Same(coordinator.ObjectId, caller.ObjectId));

    /// <summary>Named for this assessment, or by the tenant for all of its assessments.</summary>
    public static bool IsAuditor(Assessment assessment, Caller caller) =>
        IsOf(assessment, caller)
        && (caller.Roles.HasFlag(AppRoles.Audit) || assessment.Auditors.Any(auditor => Same(auditor.ObjectId, caller.ObjectId)));

    public static bool Is(Stakeholder stakeholder, Caller caller) =>
        stakeholder.ObjectId is { } id && Same(id, caller.ObjectId);

    /// <summary>Entra object ids are the same in any case.</summary>
    public static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool IsOf(Assessment assessment, Caller caller) => Same(assessment.TenantId, caller.TenantId);
}
