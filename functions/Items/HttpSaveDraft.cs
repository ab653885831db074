using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Items;

public sealed class HttpSaveDraft(Answering answering, SaveDraft save)
{
    [Function(nameof(HttpSaveDraft))]
    [Operation("Keeps what the caller has typed so far; the last save counts.", Takes = typeof(AnswerBody), Gives = typeof(DraftView), Refuses = [409])]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/assessments/{id}/items/{itemKey}/draft")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            AnswerBody body = await request.ReadJsonAsync<AnswerBody>(cancellation, ApiLimits.MaxAnswerBytes);
            return JsonAnswer.Of(DraftView.Of(await save.RunAsync(caller, body.ToDraft(id, itemKey), cancellation)));
        });
}
