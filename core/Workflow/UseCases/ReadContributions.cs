using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Every version of one assignment's answer, oldest first: for its author, its item's reviewers, coordinators and auditors.</summary>
public sealed class ReadContributions(OpenAssessment open, WorkTable work)
{
    public async Task<IReadOnlyList<Contribution>> RunAsync(Caller caller, string assessmentId, string assignmentId, CancellationToken cancellation)
    {
        ReadableAssignment read = await open.AsReaderOfAsync(caller, assessmentId, assignmentId, cancellation);
        return await work.ContributionsAsync(read.Assessment.Id, read.Assignment.Value.Id, cancellation);
    }
}
