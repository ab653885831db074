using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Records;

public sealed class HttpMend(Answering answering, ExamineStore examine)
{
    [Function(nameof(HttpMend))]
    [Operation("Looks in the same way, and mends what follows from other rows; for coordinators.", Gives = typeof(ExaminationView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/doctor")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(ExaminationView.Of(await examine.MendAsync(caller, id, cancellation), RequestLanguage.Of(request))));
}
