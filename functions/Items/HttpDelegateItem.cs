using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Items;

public sealed class HttpDelegateItem(Answering answering, DelegateItem pass)
{
    [Function(nameof(HttpDelegateItem))]
    [Operation("Passes the caller's item on to another named person, who is asked at once.", Takes = typeof(DelegateBody), Gives = typeof(AssignmentView), Refuses = [409])]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/items/{itemKey}/delegate")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            DelegateBody body = await request.ReadJsonAsync<DelegateBody>(cancellation);
            return JsonAnswer.Of(AssignmentView.Of(await pass.RunAsync(caller, new(id, itemKey, body.To, body.Name, body.Reason), cancellation)));
        });
}
