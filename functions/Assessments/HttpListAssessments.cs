using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Assessments;

public sealed class HttpListAssessments(Answering answering, ListAssessments list)
{
    [Function(nameof(HttpListAssessments))]
    [Operation("Lists the assessments the caller has a part in, newest first.", Gives = typeof(AssessmentListView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(new AssessmentListView([.. (await list.RunAsync(caller, cancellation)).Select(OwnAssessmentView.Of)])));
}
