using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Service;

/// <summary>Once a night: what stopped writes left behind is finished or removed.</summary>
public sealed class TimerSweep(SweepStore sweep)
{
    [Function(nameof(TimerSweep))]
    public Task Run([TimerTrigger("0 43 3 * * *")] TimerInfo timer, CancellationToken cancellation) => sweep.RunAsync(cancellation);
}
