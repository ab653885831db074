using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Records;

public sealed class HttpDeleteAssessment(Answering answering, DeleteAssessment delete)
{
    [Function(nameof(HttpDeleteAssessment))]
    [Operation("Deletes an assessment whole, for good; export it first. For coordinators.", Takes = typeof(DeleteBody), Gives = typeof(DeletedView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/assessments/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            DeleteBody body = await request.ReadJsonAsync<DeleteBody>(cancellation);
            return JsonAnswer.Of(DeletedView.Of(await delete.RunAsync(caller, id, body.Confirm, cancellation)));
        });
}
