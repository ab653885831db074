using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Service;

/// <summary>Every ten seconds: messages that are due are delivered.</summary>
public sealed class TimerOutbox(DeliverOutbox deliver, ILogger<TimerOutbox> log)
{
    [Function(nameof(TimerOutbox))]
    public async Task Run([TimerTrigger("*/10 * * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        Deliveries deliveries = await deliver.RunAsync(cancellation);
        if (deliveries.Sent + deliveries.Failed > 0)
        {
            log.OutboxDelivered(deliveries.Sent, deliveries.Waiting, deliveries.Failed);
        }
    }
}
