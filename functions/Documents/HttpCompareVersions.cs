using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Documents;

public sealed class HttpCompareVersions(Answering answering, CompareVersions compare)
{
    [Function(nameof(HttpCompareVersions))]
    [Operation("Compares two versions of the master, word by word, and says whose texts they are; for coordinators and auditors.", Gives = typeof(ComparisonView))]
    [Query("older", typeof(int), "Left out for the version before the newer one.")]
    [Query("newer", typeof(int), "Left out for the newest.")]
    [Query("all", typeof(int), "1 for the texts that did not change, too.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/comparison")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller => JsonAnswer.Of(ComparisonView.Of(await compare.RunAsync(
            caller, id, request.QueryNumber("older"), request.QueryNumber("newer"), request.QueryCount("all") > 0, cancellation))));
}
