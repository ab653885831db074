using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assessments;

public sealed class HttpHandOver(Answering answering, HandOver handOver)
{
    [Function(nameof(HttpHandOver))]
    [Operation("Names another coordinator, who is told; the caller leaves or stays. For coordinators.", Takes = typeof(HandOverBody), Gives = typeof(AssessmentView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/coordinators")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            HandOverBody body = await request.ReadJsonAsync<HandOverBody>(cancellation);
            return JsonAnswer.Of(AssessmentView.Of(await handOver.RunAsync(caller, id, new(body.To, body.Stays), cancellation)));
        });
}
