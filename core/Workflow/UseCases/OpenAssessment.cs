using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="MayAccept">The caller may take the answer.</param>
/// <param name="MayReturn">The caller may send the answer back.</param>
public sealed record ReadableAssignment(Assessment Assessment, Row<Assignment> Assignment, bool MayAccept, bool MayReturn);

/// <summary>
/// The door to an assessment: <see cref="Access"/> says who may come in, and as what. Others get the answer that an
/// unknown id gets.
/// </summary>
public sealed class OpenAssessment(WorkTable work)
{
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/>, <see cref="Refusal.CoordinatorsOnly"/></exception>
    public async Task<Row<Assessment>> AsCoordinatorAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        (await EnterAsync(caller, assessmentId, Right.Coordinate, cancellation)).Assessment;

    /// <summary>For coordinators and auditors, who read everything.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/>, <see cref="Refusal.CoordinatorsOnly"/></exception>
    public async Task<Row<Assessment>> AsReaderAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        (await EnterAsync(caller, assessmentId, Right.ReadAll, cancellation)).Assessment;

    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/>, or <see cref="Refusal.NotYours"/> for somebody who has a part but is not asked for anything.</exception>
    public async Task<(Row<Assessment> Assessment, Row<Stakeholder> Stakeholder)> AsStakeholderAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Entry entry = await EnterAsync(caller, assessmentId, Right.Answer, cancellation);
        return (entry.Assessment, entry.Self!);
    }

    /// <summary>As oneself, or as a coordinator who does something for somebody whom Teams does not reach.</summary>
    /// <param name="stakeholderId">For whom; null for the caller.</param>
    /// <exception cref="RefusedException">As for either, or <see cref="Refusal.UnknownStakeholder"/>.</exception>
    public async Task<(Row<Assessment> Assessment, Row<Stakeholder> Stakeholder)> ForAsync(Caller caller, string assessmentId, string? stakeholderId, CancellationToken cancellation)
    {
        if (stakeholderId is null)
        {
            return await AsStakeholderAsync(caller, assessmentId, cancellation);
        }

        Row<Assessment> assessment = await AsCoordinatorAsync(caller, assessmentId, cancellation);
        return await work.StakeholderAsync(assessment.Value.Id, stakeholderId, cancellation) is { } person
            ? (assessment, person)
            : throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", stakeholderId));
    }

    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/></exception>
    public async Task<(Assessment Assessment, Standing Standing)> AsParticipantAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Entry entry = await EnterAsync(caller, assessmentId, Right.TakePart, cancellation);
        return (entry.Assessment.Value, entry.Standing);
    }

    /// <summary>One assignment with its answers, for whoever may read them; another's is as one that does not exist.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/>, <see cref="Refusal.UnknownAssignment"/></exception>
    public async Task<ReadableAssignment> AsReaderOfAsync(Caller caller, string assessmentId, string? assignmentId, CancellationToken cancellation)
    {
        Entry entry = await EnterAsync(caller, assessmentId, Right.TakePart, cancellation);
        Assessment assessment = entry.Assessment.Value;
        Assignment? own = await OwnAsync(assessment, entry.Standing, assignmentId, cancellation);
        return Access.MayRead(entry.Standing, assignmentId ?? "", own)
            ? new(assessment, await work.AnyAssignmentAsync(assessment, assignmentId, cancellation), entry.Standing.Coordinates, Access.MayReturn(entry.Standing, assignmentId ?? "", own))
            : throw new RefusedException(Refusal.UnknownAssignment, ("assignment", assignmentId));
    }

    /// <summary>One assignment, for whoever may send its answer back.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/>, <see cref="Refusal.CoordinatorsOnly"/>, <see cref="Refusal.UnknownAssignment"/></exception>
    public async Task<(Assessment Assessment, Row<Assignment> Assignment)> AsReviewerOfAsync(Caller caller, string assessmentId, string assignmentId, CancellationToken cancellation)
    {
        Entry entry = await EnterAsync(caller, assessmentId, Right.TakePart, cancellation);
        Assessment assessment = entry.Assessment.Value;
        return Access.MayReturn(entry.Standing, assignmentId, await OwnAsync(assessment, entry.Standing, assignmentId, cancellation))
            ? (assessment, await work.AnyAssignmentAsync(assessment, assignmentId, cancellation))
            : throw new RefusedException(Refusal.CoordinatorsOnly);
    }

    private sealed record Entry(Row<Assessment> Assessment, Standing Standing, Row<Stakeholder>? Self);

    private async Task<Entry> EnterAsync(Caller caller, string assessmentId, Right right, CancellationToken cancellation)
    {
        Row<Assessment> assessment = await InTenantAsync(caller, assessmentId, cancellation);
        Standing unasked = Access.StandingOf(assessment.Value, caller, self: null);
        if (right is Right.Coordinate or Right.ReadAll && Access.Refuse(right, unasked) is null)
        {
            return new(assessment, unasked, null);
        }

        Row<Stakeholder>? self = await work.StakeholderOfAsync(assessment.Value.Id, caller.ObjectId, cancellation);
        Standing standing = Access.StandingOf(assessment.Value, caller, self?.Value);
        return Access.Refuse(right, standing) is { } refusal ? throw new RefusedException(refusal) : new(assessment, standing, self);
    }

    private async Task<Assignment?> OwnAsync(Assessment assessment, Standing standing, string? assignmentId, CancellationToken cancellation) =>
        standing.Stakeholder is { } self && !standing.Coordinates
            ? (await work.AssignmentAsync(assessment.Id, Assignment.IdOf(self.Id, Assignment.ItemKeyOf(assignmentId ?? "")), cancellation))?.Value
            : null;

    private async Task<Row<Assessment>> InTenantAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        await work.AssessmentAsync(assessmentId, cancellation) is { } found && Access.Same(found.Value.TenantId, caller.TenantId)
            ? found
            : throw new RefusedException(Refusal.UnknownAssessment);
}
