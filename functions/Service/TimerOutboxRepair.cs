using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Service;

/// <summary>Once a night: nothing that is still to be sent stays unseen.</summary>
public sealed class TimerOutboxRepair(RepairOutbox repair)
{
    [Function(nameof(TimerOutboxRepair))]
    public Task Run([TimerTrigger("0 17 2 * * *")] TimerInfo timer, CancellationToken cancellation) => repair.RunAsync(cancellation);
}
