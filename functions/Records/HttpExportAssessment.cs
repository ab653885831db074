using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Records;

public sealed class HttpExportAssessment(Answering answering, ExportAssessment export)
{
    private const int BufferBytes = 81_920;

    [Function(nameof(HttpExportAssessment))]
    [Operation("Hands out one assessment whole, to keep it or to bring it back later; for coordinators.", Refuses = [409])]
    [GivesFile(MediaTypes.Zip)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/export")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            // Gone with the answer, and never larger in memory than a buffer.
            FileStream file = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            request.HttpContext.Response.RegisterForDisposeAsync(file);
            Assessment assessment = await export.RunAsync(caller, id, file, cancellation);
            return new FileAnswer(file.Length, (body, token) => CopyAsync(file, body, token), MediaTypes.Zip) { SaveAs = DocumentNames.Package(assessment) };
        });

    private static Task CopyAsync(FileStream file, Stream body, CancellationToken cancellation)
    {
        file.Position = 0;
        return file.CopyToAsync(body, cancellation);
    }
}
