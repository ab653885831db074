using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Records;

public sealed class HttpListUnplaced(Answering answering, ReadRecords records)
{
    [Function(nameof(HttpListUnplaced))]
    [Operation("Lists text from returned section files that belongs to no item; for coordinators.", Gives = typeof(UnplacedListView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/unplaced")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(new UnplacedListView([.. (await records.UnplacedAsync(caller, id, cancellation)).Select(UnplacedView.Of)])));
}
