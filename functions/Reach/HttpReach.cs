using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Reach;

public sealed class HttpReach(Answering answering, ReadReach reach)
{
    [Function(nameof(HttpReach))]
    [Operation("Says how far each person has been reached, what is in the way and what comes next; for coordinators.", Gives = typeof(ReachView))]
    [Query("language", typeof(string), "Of the texts; by default what Accept-Language prefers, else the assessment's.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/reach")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            ReachReport report = await reach.RunAsync(caller, id, cancellation);
            string language = RequestLanguage.Wanted(request) is { } wanted ? Languages.Nearest(wanted) : report.Assessment.Language;
            return JsonAnswer.Of(ReachView.Of(report, language));
        });
}
