using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>An assessment, and what the caller is in it.</summary>
public sealed record OwnAssessment(Assessment Assessment, Standing Standing)
{
    public bool IsCoordinator => Standing.Coordinates;

    /// <summary>The caller's own entry; null when the caller is asked for nothing.</summary>
    public Stakeholder? Stakeholder => Standing.Stakeholder;
}

/// <summary>The assessments a person has a part in, newest first.</summary>
public sealed class ListAssessments(AssessmentsTable list, WorkTable work)
{
    public async Task<IReadOnlyList<OwnAssessment>> RunAsync(Caller caller, CancellationToken cancellation)
    {
        var own = new List<OwnAssessment>();
        foreach (string id in await list.IdsAsync(caller.TenantId, cancellation))
        {
            Assessment? assessment = (await work.AssessmentAsync(id, cancellation))?.Value;
            if (assessment is null)
            {
                continue;
            }

            Standing standing = Access.StandingOf(assessment, caller, (await work.StakeholderOfAsync(id, caller.ObjectId, cancellation))?.Value);
            if (standing.HasPart)
            {
                own.Add(new(assessment, standing));
            }
        }

        return [.. own.OrderByDescending(entry => entry.Assessment.CreatedAt)];
    }
}
