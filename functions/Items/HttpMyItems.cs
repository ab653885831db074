using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Items;

public sealed class HttpMyItems(Answering answering, MyItems items)
{
    [Function(nameof(HttpMyItems))]
    [Operation("Lists what the caller is asked for, over all assessments.", Gives = typeof(MyItemsView))]
    [Query("language", typeof(string), "Of the questionnaire's texts; by default what Accept-Language prefers, else the caller's in each assessment.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me/items")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(new MyItemsView([.. (await items.RunAsync(caller, RequestLanguage.Wanted(request), cancellation)).Select(MyItemView.Of)])));
}
