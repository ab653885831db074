using OfficeIntegration.Core.Store.Doctor;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Says whether everything of an assessment is in the store as it was written, and mends what follows from other rows. What
/// is mended says nothing of its own, so the record has no entry for it.
/// </summary>
public sealed class ExamineStore(OpenAssessment open, StoreDoctor doctor)
{
    /// <summary>For coordinators and auditors; nothing is changed.</summary>
    public async Task<IReadOnlyList<Finding>> LookAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        await doctor.RunAsync((await open.AsReaderAsync(caller, assessmentId, cancellation)).Value.Id, mend: false, cancellation);

    /// <summary>For coordinators.</summary>
    /// <returns>What was mended is among it.</returns>
    public async Task<IReadOnlyList<Finding>> MendAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        await doctor.RunAsync((await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value.Id, mend: true, cancellation);
}
