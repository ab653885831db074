using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Word;

public sealed class HttpReadSection(Answering answering, ReadSection read)
{
    [Function(nameof(HttpReadSection))]
    [Operation("Says what a section file holds that was not handed in, item by item; changes nothing.", Gives = typeof(SectionReadingView))]
    [TakesFile(MediaTypes.Docx)]
    [TakesFile(MediaTypes.FlatDocument)]
    [TakesFile(MediaTypes.Bytes)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/section/reading")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(SectionReadingView.Of(await read.RunAsync(caller, id, await request.ReadDocumentAsync(cancellation), cancellation))));
}
