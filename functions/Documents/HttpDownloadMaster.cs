using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Documents;

public sealed class HttpDownloadMaster(Answering answering, ReadMaster read)
{
    [Function(nameof(HttpDownloadMaster))]
    [Operation("Hands out the newest master or an earlier version; for coordinators.", Also = [304])]
    [GivesFile(MediaTypes.Docx)]
    [Query("version", typeof(int), "Left out for the newest.")]
    [Header("If-None-Match", "The ETag of the copy the caller has, for example \"v3\".")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/master")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            MasterFile file = await read.RunAsync(caller, id, request.QueryNumber("version"), cancellation);
            return new FileAnswer(file.Version.Length, file.WriteToAsync, MediaTypes.Docx)
            {
                ETag = DocumentNames.TagOf(file.Version.Number),
                SaveAs = DocumentNames.Master(file.Assessment, file.Version.Number),
            };
        });
}
