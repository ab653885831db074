using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Items;

public sealed class HttpOpenItem(Answering answering, OpenItem open)
{
    [Function(nameof(HttpOpenItem))]
    [Operation("Shows the caller one item with everything needed to answer it, and records that it was opened.", Gives = typeof(OpenedItemView), Refuses = [409])]
    [Query("language", typeof(string), "Of the questionnaire's texts; by default what Accept-Language prefers, else the caller's.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/items/{itemKey}")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(OpenedItemView.Of(await open.RunAsync(caller, id, itemKey, RequestLanguage.Wanted(request), cancellation))));
}
