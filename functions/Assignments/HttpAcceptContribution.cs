using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assignments;

public sealed class HttpAcceptContribution(Answering answering, AcceptContribution accept)
{
    [Function(nameof(HttpAcceptContribution))]
    [Operation("Accepts the newest answer; the next merge puts it into the master.", Takes = typeof(AcceptBody), BodyOptional = true, Gives = typeof(AssignmentView), Refuses = [409])]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/assignments/{assignmentId}/accept")] HttpRequest request,
        string id,
        string assignmentId,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            AcceptBody body = await request.ReadOptionalJsonAsync<AcceptBody>(cancellation);
            return JsonAnswer.Of(AssignmentView.Of(await accept.RunAsync(caller, id, assignmentId, body.Version, cancellation)));
        });
}
