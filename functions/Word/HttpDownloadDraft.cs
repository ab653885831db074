using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Word;

public sealed class HttpDownloadDraft(Answering answering, WriteDraft write)
{
    [Function(nameof(HttpDownloadDraft))]
    [Operation("Gives the caller's draft for one item as Word puts it into an open document; when it was handed in meanwhile, the answer handed in last.")]
    [GivesFile(MediaTypes.FlatDocument)]
    [Query("language", typeof(string), "Of the document it goes into; by default the assessment's.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/items/{itemKey}/draft/document")] HttpRequest request,
        string id,
        string itemKey,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            new FileAnswer(await write.RunAsync(caller, id, itemKey, RequestLanguage.Named(request), cancellation), MediaTypes.FlatDocument));
}
