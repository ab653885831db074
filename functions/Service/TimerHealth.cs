using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.Health;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Service;

/// <summary>Every five minutes: how what the product leans on is goes into the telemetry, for the alerts.</summary>
public sealed class TimerHealth(CheckHealth check, ILogger<TimerHealth> log)
{
    [Function(nameof(TimerHealth))]
    public async Task Run([TimerTrigger("30 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (DependencyHealth one in (await check.RunAsync(cancellation)).Dependencies)
        {
            Measures.Checked(one);
            if (one.Status != HealthStatus.Healthy)
            {
                log.NotHealthy(one.Dependency, one.Status, one.Reason);
            }
        }
    }
}
