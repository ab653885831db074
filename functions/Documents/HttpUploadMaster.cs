using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Documents;

public sealed class HttpUploadMaster(Answering answering, TakeInMaster take)
{
    [Function(nameof(HttpUploadMaster))]
    [Operation("Keeps a master that was edited in Word as the next version; for coordinators.", Gives = typeof(VersionView), Refuses = [412, 428])]
    [TakesFile(MediaTypes.Docx)]
    [TakesFile(MediaTypes.FlatDocument)]
    [TakesFile(MediaTypes.Bytes)]
    [Header("If-Match", "The ETag of the version that was edited, for example \"v3\".", Required = true)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/assessments/{id}/master")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            int basedOn = request.RequiredVersion();
            using var upload = new MemoryStream(await request.ReadDocumentAsync(cancellation), writable: false);
            DocumentVersion version = (await take.RunAsync(caller, id, upload, basedOn, cancellation)).Version;
            return new JsonAnswer<VersionView>(VersionView.Of(version)) { ETag = DocumentNames.TagOf(version.Number) };
        });
}
