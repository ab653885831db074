using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Items;

public sealed class HttpDeclineItem(Answering answering, DeclineItem decline)
{
    [Function(nameof(HttpDeclineItem))]
    [Operation("Says why the caller will not answer.", Takes = typeof(DeclineBody), Gives = typeof(AssignmentView), Refuses = [409])]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/items/{itemKey}/decline")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            DeclineBody body = await request.ReadJsonAsync<DeclineBody>(cancellation);
            return JsonAnswer.Of(AssignmentView.Of(await decline.RunAsync(caller, id, itemKey, body.Reason, cancellation)));
        });
}
