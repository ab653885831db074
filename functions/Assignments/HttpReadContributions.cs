using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Assignments;

public sealed class HttpReadContributions(Answering answering, ReadContributions read)
{
    [Function(nameof(HttpReadContributions))]
    [Operation("Gives every version of one answer, oldest first; for coordinators and for its author.", Gives = typeof(ContributionListView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/assignments/{assignmentId}/contributions")] HttpRequest request,
        string id,
        string assignmentId,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(new ContributionListView([.. (await read.RunAsync(caller, id, assignmentId, cancellation)).Select(ContributionView.Of)])));
}
