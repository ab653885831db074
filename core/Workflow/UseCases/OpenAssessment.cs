using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>The door to an assessment: who may come in, and as what. Others get the answer that an unknown id gets.</summary>
public sealed class OpenAssessment(WorkTable work)
{
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/>, <see cref="Refusal.CoordinatorsOnly"/></exception>
    public async Task<Row<Assessment>> AsCoordinatorAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Row<Assessment> assessment = await InTenantAsync(caller, assessmentId, cancellation);
        if (Access.IsCoordinator(assessment.Value, caller))
        {
            return assessment;
        }

        bool takesPart = await work.StakeholderOfAsync(assessment.Value.Id, caller.ObjectId, cancellation) is not null;
        throw new RefusedException(takesPart ? Refusal.CoordinatorsOnly : Refusal.UnknownAssessment);
    }

    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/>, or <see cref="Refusal.NotYours"/> for a coordinator who is not asked for anything.</exception>
    public async Task<(Row<Assessment> Assessment, Row<Stakeholder> Stakeholder)> AsStakeholderAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Row<Assessment> assessment = await InTenantAsync(caller, assessmentId, cancellation);
        return await work.StakeholderOfAsync(assessment.Value.Id, caller.ObjectId, cancellation) is { } stakeholder
            ? (assessment, stakeholder)
            : throw new RefusedException(Access.IsCoordinator(assessment.Value, caller) ? Refusal.NotYours : Refusal.UnknownAssessment);
    }

    /// <exception cref="RefusedException"><see cref="Refusal.UnknownAssessment"/></exception>
    public async Task<(Assessment Assessment, bool Coordinates, Stakeholder? Stakeholder)> AsParticipantAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Assessment assessment = (await InTenantAsync(caller, assessmentId, cancellation)).Value;
        Stakeholder? self = (await work.StakeholderOfAsync(assessment.Id, caller.ObjectId, cancellation))?.Value;
        bool coordinates = Access.IsCoordinator(assessment, caller);
        return coordinates || self is not null ? (assessment, coordinates, self) : throw new RefusedException(Refusal.UnknownAssessment);
    }

    private async Task<Row<Assessment>> InTenantAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        await work.AssessmentAsync(assessmentId, cancellation) is { } found && found.Value.TenantId == caller.TenantId
            ? found
            : throw new RefusedException(Refusal.UnknownAssessment);
}
