using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Stakeholder">The caller's own entry; null when the caller only coordinates.</param>
public sealed record OwnAssessment(Assessment Assessment, bool IsCoordinator, Stakeholder? Stakeholder);

/// <summary>The assessments a person has a part in, newest first.</summary>
public sealed class ListAssessments(AssessmentsTable list, WorkTable work)
{
    public async Task<IReadOnlyList<OwnAssessment>> RunAsync(Caller caller, CancellationToken cancellation)
    {
        var own = new List<OwnAssessment>();
        foreach (string id in await list.IdsAsync(caller.TenantId, cancellation))
        {
            Assessment? assessment = (await work.AssessmentAsync(id, cancellation))?.Value;
            if (assessment is null || assessment.TenantId != caller.TenantId)
            {
                continue;
            }

            Stakeholder? self = (await work.StakeholderOfAsync(id, caller.ObjectId, cancellation))?.Value;
            bool coordinates = Access.IsCoordinator(assessment, caller);
            if (coordinates || self is not null)
            {
                own.Add(new(assessment, coordinates, self));
            }
        }

        return [.. own.OrderByDescending(entry => entry.Assessment.CreatedAt)];
    }
}
