using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.WorkingCopies;

/// <summary>Every minute: what was saved in folders is taken in, and new masters are put there.</summary>
public sealed class TimerWorkingCopies(SyncWorkingCopies sync)
{
    [Function(nameof(TimerWorkingCopies))]
    public Task Run([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellation) => sync.RunAsync(cancellation);
}
