using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assessments;

public sealed class HttpGetStatus(Answering answering, GetStatus status)
{
    [Function(nameof(HttpGetStatus))]
    [Operation("Says where an assessment stands, item by item; for coordinators.", Gives = typeof(StatusView))]
    [Query("language", typeof(string), "Of the questionnaire's texts; by default what Accept-Language prefers, else the assessment's.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/status")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(StatusView.Of(await status.RunAsync(caller, id, RequestLanguage.Wanted(request), cancellation))));
}
