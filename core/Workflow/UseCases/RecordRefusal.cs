using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>A file that somebody of the assessment handed in and that could not be taken leaves an entry, and nothing else.</summary>
public sealed class RecordRefusal(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <param name="assessmentId">Null when only the file could have said which one.</param>
    /// <param name="take">Takes the file in.</param>
    public async Task<T> AroundAsync<T>(Caller caller, string? assessmentId, Func<Task<T>> take, CancellationToken cancellation)
    {
        try
        {
            return await take();
        }
        catch (DocumentRejectedException rejected) when (assessmentId is not null)
        {
            await RecordAsync(caller, assessmentId, rejected.Reason, cancellation);
            throw;
        }
    }

    // Whoever has no part in an assessment leaves no trace in it.
    private async Task RecordAsync(Caller caller, string assessmentId, DocumentRejection reason, CancellationToken cancellation)
    {
        try
        {
            Assessment assessment = (await open.AsParticipantAsync(caller, assessmentId, cancellation)).Assessment;
            await work.CommitAsync(new WorkChange(assessment.Id).Audit(clock.GetUtcNow(), AuditActions.UploadRefused, caller, assessment.Id, ("reason", $"{reason}")), cancellation);
        }
        catch (RefusedException)
        {
            // The answer stays the one about the file.
        }
    }
}
