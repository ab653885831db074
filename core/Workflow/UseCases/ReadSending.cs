using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Which messages to many people are under way, for coordinators and auditors; costs the rows that say so.</summary>
public sealed class ReadSending(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <returns>One of a kind at most, in no particular order.</returns>
    public async Task<IReadOnlyList<Sending>> RunAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        DateTimeOffset now = clock.GetUtcNow();
        return [.. (await work.SendingAsync(assessment.Id, cancellation)).Select(row => row.Value).Where(sending => sending.IsUnderWay(now))];
    }
}
