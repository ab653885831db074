using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Store.Doctor;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Says whether everything of an assessment is in the store as it was written, and mends what follows from other rows.</summary>
public sealed class ExamineStore(OpenAssessment open, WorkTable work, StoreDoctor doctor, TimeProvider clock)
{
    /// <summary>For coordinators and auditors; nothing is changed.</summary>
    public async Task<IReadOnlyList<Finding>> LookAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        await doctor.RunAsync((await open.AsReaderAsync(caller, assessmentId, cancellation)).Value.Id, mend: false, cancellation);

    /// <summary>For coordinators.</summary>
    /// <returns>What was mended is among it.</returns>
    public async Task<IReadOnlyList<Finding>> MendAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        string id = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value.Id;
        IReadOnlyList<Finding> found = await doctor.RunAsync(id, mend: true, cancellation);
        int mended = found.Count(finding => finding.Mended);
        if (mended > 0)
        {
            await work.CommitAsync(new WorkChange(id).Audit(clock.GetUtcNow(), AuditActions.Mended, caller, id, ("rows", $"{mended}")), cancellation);
        }

        return found;
    }
}
