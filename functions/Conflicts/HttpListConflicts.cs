using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Conflicts;

public sealed class HttpListConflicts(Answering answering, ListConflicts list)
{
    [Function(nameof(HttpListConflicts))]
    [Operation("Lists the conflicts that wait for a decision, with both texts in full; for coordinators.", Gives = typeof(ConflictListView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/conflicts")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller => JsonAnswer.Of(ConflictListView.Of(await list.RunAsync(caller, id, null, cancellation))));
}
