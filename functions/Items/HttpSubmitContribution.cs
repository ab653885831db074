using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Items;

public sealed class HttpSubmitContribution(Answering answering, SubmitContribution submit)
{
    [Function(nameof(HttpSubmitContribution))]
    [Operation("Takes the caller's answer as its next version.", Takes = typeof(AnswerBody), Gives = typeof(ReceiptView), Status = 201, Also = [200], Refuses = [409])]
    [Header("If-Match", "When the draft was saved that the answer was made from, as it was said then, in quotation marks: it goes away. A draft with another text stays, and the receipt says so.")]
    [Header("Idempotency-Key", "The same for every try of the same submission: it is taken once, and 200 says that it was there. Without it an answer in the words of the newest one counts as a repetition.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/items/{itemKey}/contributions")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            AnswerBody body = await request.ReadJsonAsync<AnswerBody>(cancellation, ApiLimits.MaxAnswerBytes);
            string submissionId = request.IdempotencyKey() is { } key ? $"key~{key}" : $"call~{Ids.Unguessable()}";
            SubmissionReceipt receipt = await submit.RunAsync(caller, body.ToAnswer(id, itemKey, submissionId, request.SeenDraft()), cancellation);
            return new JsonAnswer<ReceiptView>(ReceiptView.Of(receipt))
            {
                Status = receipt.AlreadySubmitted ? 200 : 201,
                Location = $"/api/assessments/{id}/assignments/{receipt.Assignment.Id}/contributions",
            };
        });
}
