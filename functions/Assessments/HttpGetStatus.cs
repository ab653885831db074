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
    [Operation("Says where an assessment stands, item by item; for coordinators.", Gives = typeof(StatusView), Also = [304])]
    [Query("language", typeof(string), "Of the questionnaire's texts; by default what Accept-Language prefers, else the assessment's.")]
    [Header("If-None-Match", "The ETag of the status the caller has: 304 comes as long as nobody has done anything since.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/status")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            string? language = RequestLanguage.Wanted(request);
            string tag = StatusTag.Of(await status.RecordedAsync(caller, id, cancellation), language);
            return request.Knows(tag)
                ? new UnchangedAnswer(tag)
                : new JsonAnswer<StatusView>(StatusView.Of(await status.RunAsync(caller, id, language, cancellation))) { ETag = tag };
        });
}
