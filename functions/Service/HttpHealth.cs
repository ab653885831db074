using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.Health;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Service;

public sealed class HttpHealth(Answering answering, CheckHealth check)
{
    [Function(nameof(HttpHealth))]
    [Operation("Says whether the service works, and nothing else; for monitors. Degraded is answered 200: people can work.", Gives = typeof(HealthView), Also = [503], ForAnyone = true)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunForAnyoneAsync(request, async () =>
        {
            HealthReport report = await check.RunAsync(cancellation);
            return new JsonAnswer<HealthView>(new(report.Status)) { Status = report.Status == HealthStatus.Unhealthy ? 503 : 200 };
        });
}
