using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Word;

public sealed class HttpSubmitFromDocument(Answering answering, TakeInItem take)
{
    [Function(nameof(HttpSubmitFromDocument))]
    [Operation("Takes the answer to one item out of a section file that is open in Word, as its next version.", Gives = typeof(ReceiptView), Status = 201, Also = [200], Refuses = [409])]
    [TakesFile(MediaTypes.Docx)]
    [TakesFile(MediaTypes.FlatDocument)]
    [TakesFile(MediaTypes.Bytes)]
    [Header("If-Match", "When the draft was saved that its author had before them, as it was said then, in quotation marks; the one that the file was made with counts as seen. A draft with another text stays, and the receipt says so.")]
    [Query("basedOn", typeof(int), "The newest version its author has seen, 0 for none: with a newer one there it is refused. Left out when that is not known.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/items/{itemKey}/document")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            int? basedOn = request.QueryCount("basedOn");
            SubmissionReceipt receipt = await take.SubmitAsync(caller, id, itemKey, await request.ReadDocumentAsync(cancellation), basedOn, request.SeenDraft(), cancellation);
            return new JsonAnswer<ReceiptView>(ReceiptView.Of(receipt))
            {
                Status = receipt.AlreadySubmitted ? 200 : 201,
                Location = $"/api/assessments/{id}/assignments/{receipt.Assignment.Id}/contributions",
            };
        });
}
