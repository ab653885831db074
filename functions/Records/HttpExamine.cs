using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Records;

public sealed class HttpExamine(Answering answering, ExamineStore examine)
{
    [Function(nameof(HttpExamine))]
    [Operation("Looks whether everything of an assessment is in the store as it was written, every version of the master included; for coordinators and auditors.", Gives = typeof(ExaminationView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/doctor")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(ExaminationView.Of(await examine.LookAsync(caller, id, cancellation), RequestLanguage.Of(request))));
}
