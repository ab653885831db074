using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Service;

/// <summary>Says nothing of any assessment or person, so that whoever may come in may see it.</summary>
public sealed class HttpHealthDetails(Answering answering, CheckHealth check)
{
    [Function(nameof(HttpHealthDetails))]
    [Operation("Says how each thing the service leans on is, why, and how long messages have been waiting.", Gives = typeof(HealthDetailsView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health/details")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunAsync(request, async _ => JsonAnswer.Of(HealthDetailsView.Of(await check.RunAsync(cancellation))));
}
