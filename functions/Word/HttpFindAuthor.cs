using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Word;

public sealed class HttpFindAuthor(Answering answering, FindAuthor find)
{
    [Function(nameof(HttpFindAuthor))]
    [Operation("Says who wrote a paragraph of an item, and when, among the answers the caller may read.", Takes = typeof(ParagraphBody), Gives = typeof(OriginView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/items/{itemKey}/origin")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            ParagraphBody body = await request.ReadJsonAsync<ParagraphBody>(cancellation);
            return JsonAnswer.Of(OriginView.Of(await find.RunAsync(caller, id, itemKey, body.Text, cancellation)));
        });
}
