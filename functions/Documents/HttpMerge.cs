using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Documents;

public sealed class HttpMerge(Answering answering, MergeContributions merge)
{
    [Function(nameof(HttpMerge))]
    [Operation("Merges what is accepted into the master; merging twice changes nothing.", Gives = typeof(MergeView), Refuses = [409])]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/merges")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller => JsonAnswer.Of(MergeView.Of(await merge.RunAsync(caller, id, cancellation))));
}
