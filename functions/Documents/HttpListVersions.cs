using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Documents;

public sealed class HttpListVersions(Answering answering, ReadMaster read)
{
    [Function(nameof(HttpListVersions))]
    [Operation("Lists the versions of the master, oldest first; for coordinators.", Gives = typeof(VersionListView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/versions")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(new VersionListView([.. (await read.VersionsAsync(caller, id, cancellation)).Select(VersionView.Of)])));
}
