using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Items;

public sealed class HttpSaveDraft(Answering answering, SaveDraft save)
{
    [Function(nameof(HttpSaveDraft))]
    [Operation("Keeps what the caller has typed so far.", Takes = typeof(AnswerBody), Gives = typeof(DraftView), Refuses = [409, 412])]
    [Header("If-Match", "When the draft that the text was begun from was saved, as it was said then, in quotation marks; left out when there was none. With another text there since, 412 comes.")]
    [Header("If-None-Match", "* may say that there was no draft yet.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/assessments/{id}/items/{itemKey}/draft")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            AnswerBody body = await request.ReadJsonAsync<AnswerBody>(cancellation, ApiLimits.MaxAnswerBytes);
            Draft draft = await save.RunAsync(caller, body.ToDraft(id, itemKey, request.SeenDraft()), cancellation);
            return new JsonAnswer<DraftView>(DraftView.Of(draft)) { ETag = $"\"{draft.SavedAt:O}\"" };
        });
}
