using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Documents;

public sealed class HttpDownloadSection(Answering answering, WriteSection write)
{
    [Function(nameof(HttpDownloadSection))]
    [Operation("Makes the caller's section file, or for coordinators anybody's.")]
    [GivesFile(MediaTypes.Docx)]
    [Query("stakeholderId", typeof(string), "Whose; left out for the caller's own.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/section")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            SectionFile file = await write.RunAsync(caller, id, request.QueryText("stakeholderId"), cancellation);
            return new FileAnswer(file.Content, MediaTypes.Docx) { SaveAs = DocumentNames.Section(file.Assessment, file.Stakeholder) };
        });
}
