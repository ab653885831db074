using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Documents;

public sealed class HttpUploadSection(Answering answering, TakeInSection take)
{
    [Function(nameof(HttpUploadSection))]
    [Operation("Takes the answers out of the caller's section file, or, from a coordinator, out of somebody's who sent it by other means; every item that was changed becomes a contribution.", Gives = typeof(SectionReceiptView))]
    [TakesFile(MediaTypes.Docx)]
    [TakesFile(MediaTypes.FlatDocument)]
    [TakesFile(MediaTypes.Bytes)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/section")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            byte[] upload = await request.ReadDocumentAsync(cancellation);
            return JsonAnswer.Of(SectionReceiptView.Of(await take.RunAsync(caller, id, upload, cancellation), RequestLanguage.Of(request)));
        });
}
