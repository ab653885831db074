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
    private const int AtOnce = 16;

    public async Task<IReadOnlyList<OwnAssessment>> RunAsync(Caller caller, CancellationToken cancellation)
    {
        var own = new List<OwnAssessment>();
        foreach (string[] some in (await list.IdsAsync(caller.TenantId, cancellation)).Chunk(AtOnce))
        {
            own.AddRange((await Task.WhenAll(some.Select(id => OneAsync(caller, id, cancellation)))).OfType<OwnAssessment>());
        }

        return [.. own.OrderByDescending(entry => entry.Assessment.CreatedAt)];
    }

    /// <returns>Null when the caller has no part in it.</returns>
    private async Task<OwnAssessment?> OneAsync(Caller caller, string id, CancellationToken cancellation)
    {
        Task<Row<Stakeholder>?> self = work.StakeholderOfAsync(id, caller.ObjectId, cancellation);
        Row<Assessment>? assessment = await work.AssessmentAsync(id, cancellation);
        Row<Stakeholder>? person = await self;
        return assessment is not null && Access.StandingOf(assessment.Value, caller, person?.Value) is { HasPart: true } standing ? new(assessment.Value, standing) : null;
    }
}
