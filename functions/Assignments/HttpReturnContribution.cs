using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assignments;

public sealed class HttpReturnContribution(Answering answering, ReturnContribution give)
{
    [Function(nameof(HttpReturnContribution))]
    [Operation("Sends an answer back to its author with a comment.", Takes = typeof(ReturnBody), Gives = typeof(AssignmentView), Refuses = [409])]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/assignments/{assignmentId}/return")] HttpRequest request,
        string id,
        string assignmentId,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            ReturnBody body = await request.ReadJsonAsync<ReturnBody>(cancellation);
            return JsonAnswer.Of(AssignmentView.Of(await give.RunAsync(caller, id, assignmentId, body.Version, body.Comment, cancellation)));
        });
}
