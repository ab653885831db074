using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assessments;

public sealed class HttpStartAssessment(Answering answering, StartAssessment start)
{
    [Function(nameof(HttpStartAssessment))]
    [Operation("Starts an assessment; the caller becomes a coordinator.", Takes = typeof(StartAssessmentBody), Gives = typeof(AssessmentView), Status = 201, Refuses = [404])]
    [Header("Idempotency-Key", "The same for every try of the same request: the assessment is started once.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            StartAssessmentBody body = await request.ReadJsonAsync<StartAssessmentBody>(cancellation);
            Assessment started = await start.RunAsync(caller, body.ToInput(request.IdempotencyKey()), cancellation);
            return new JsonAnswer<AssessmentView>(AssessmentView.Of(started)) { Status = 201, Location = $"/api/assessments/{started.Id}/status" };
        });
}
