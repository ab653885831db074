using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Assignments;

public sealed class HttpSimulate(Answering answering, Simulate simulate)
{
    [Function(nameof(HttpSimulate))]
    [Operation("Says who will be asked what, when and in which language, if what is planned goes out now and nobody answers; nothing is sent. For coordinators.", Gives = typeof(SimulationView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/simulation")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller => JsonAnswer.Of(SimulationView.Of(await simulate.RunAsync(caller, id, cancellation))));
}
