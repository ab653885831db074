using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Word;

public sealed class HttpDownloadAnswer(Answering answering, WriteAnswer write)
{
    [Function(nameof(HttpDownloadAnswer))]
    [Operation("Gives one version of an answer as Word puts it into an open document; for coordinators and for its author.")]
    [GivesFile(MediaTypes.FlatDocument)]
    [Query("version", typeof(int), "Left out for the newest.")]
    [Query("language", typeof(string), "Of the document it goes into; by default the assessment's.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/assignments/{assignmentId}/document")] HttpRequest request,
        string id,
        string assignmentId,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller => new FileAnswer(
            await write.RunAsync(caller, id, assignmentId, request.QueryNumber("version"), RequestLanguage.Named(request), cancellation), MediaTypes.FlatDocument));
}
