using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>What the nightly timer does: finishes what was stopped halfway and removes what it left behind, in every assessment.</summary>
public sealed class SweepStore(AssessmentsTable list, WorkTable work, RecordConflicts record, StoreSweep sweep, ILogger<SweepStore> log)
{
    /// <returns>What was removed.</returns>
    public async Task<SweptRows> RunAsync(CancellationToken cancellation)
    {
        SweptRows swept = await sweep.AnnouncementsAsync(cancellation);
        foreach (string id in await list.AllIdsAsync(cancellation))
        {
            swept += await OneAsync(id, cancellation);
        }

        return swept;
    }

    // What is wrong with one assessment must not keep the others from being swept; the doctor says what it is.
    private async Task<SweptRows> OneAsync(string assessmentId, CancellationToken cancellation)
    {
        try
        {
            if ((await work.AssessmentAsync(assessmentId, cancellation))?.Value is { } assessment)
            {
                await record.RunAsync(assessment, cancellation);
            }

            return await sweep.RunAsync(assessmentId, cancellation);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or StoreConflictException or RefusedException)
        {
            log.NotSwept(assessmentId, damaged.GetType().Name);
            return default;
        }
    }
}
