using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Word;

public sealed class HttpSaveFromDocument(Answering answering, TakeInItem take)
{
    [Function(nameof(HttpSaveFromDocument))]
    [Operation("Keeps the answer to one item, as a section file that is open in Word says it, as the caller's draft.", Gives = typeof(DraftView), Refuses = [409, 412])]
    [TakesFile(MediaTypes.Docx)]
    [TakesFile(MediaTypes.FlatDocument)]
    [TakesFile(MediaTypes.Bytes)]
    [Header("If-Match", "When the draft was saved that its author had before them, as it was said then, in quotation marks; the one that the file was made with counts as seen. With another text saved since, 412 comes.")]
    [Query("basedOn", typeof(int), "The newest version its author has seen, 0 for none: with a newer one there it is refused. Left out when that is not known.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/assessments/{id}/items/{itemKey}/document")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            int? basedOn = request.QueryCount("basedOn");
            return JsonAnswer.Of(DraftView.Of(await take.SaveAsync(caller, id, itemKey, await request.ReadDocumentAsync(cancellation), basedOn, request.SeenDraft(), cancellation)));
        });
}
