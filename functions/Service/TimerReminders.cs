using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Service;

/// <summary>Every five minutes: whoever is due gets a reminder.</summary>
public sealed class TimerReminders(SendReminders send, ILogger<TimerReminders> log)
{
    [Function(nameof(TimerReminders))]
    public async Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        log.RemindersQueued(await send.RunAsync(cancellation));
}
