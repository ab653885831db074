using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;
using System.Security.Cryptography;

namespace OfficeIntegration.Functions.Items;

public sealed class HttpSubmitContribution(Answering answering, SubmitContribution submit)
{
    [Function(nameof(HttpSubmitContribution))]
    [Operation("Takes the caller's answer as its next version.", Takes = typeof(AnswerBody), Gives = typeof(ReceiptView), Status = 201, Also = [200], Refuses = [409])]
    [Header("Idempotency-Key", "The same for every try of the same submission: it is taken once, and 200 says that it was there. Without it the same content counts as the same submission.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/items/{itemKey}/contributions")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            MediaTypes.Require(request, MediaTypes.Json);
            byte[] body = await request.ReadBytesAsync(ApiLimits.MaxAnswerBytes, cancellation);
            AnswerInput answer = RequestJson.Parse<AnswerBody>(body).ToAnswer(id, itemKey, SubmissionId(request, body));
            SubmissionReceipt receipt = await submit.RunAsync(caller, answer, cancellation);
            return new JsonAnswer<ReceiptView>(ReceiptView.Of(receipt))
            {
                Status = receipt.AlreadySubmitted ? 200 : 201,
                Location = $"/api/assessments/{id}/assignments/{receipt.Assignment.Id}/contributions",
            };
        });

    private static string SubmissionId(HttpRequest request, byte[] body) =>
        request.IdempotencyKey() is { } key ? $"key~{key}" : $"content~{Convert.ToHexStringLower(SHA256.HashData(body))}";
}
