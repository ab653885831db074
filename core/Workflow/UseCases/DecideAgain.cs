using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>When somebody else was quicker, what was read is stale: read and decide once more.</summary>
internal static class DecideAgain
{
    private const int Attempts = 12;

    /// <param name="decide">Reads, decides and writes; run again from the start after a conflict.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.Busy"/> after several conflicts in a row.</exception>
    public static async Task<T> OnConflictAsync<T>(Func<Task<T>> decide, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await decide();
            }
            catch (StoreConflictException) when (attempt < Attempts)
            {
                Measures.StoreConflict();
                await Task.Delay(Contention.Pause(attempt, Random.Shared.NextDouble()), cancellation);
            }
            catch (StoreConflictException)
            {
                throw new RefusedException(Refusal.Busy);
            }
        }
    }
}
