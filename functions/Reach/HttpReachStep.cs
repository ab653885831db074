using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Reach;

public sealed class HttpReachStep(Answering answering, TakeReachStep take)
{
    [Function(nameof(HttpReachStep))]
    [Operation("Records what was done outside Teams about somebody who is not reached; where a mailbox is set up, the e-mail with the section file is sent by this. For coordinators.", Takes = typeof(ReachStepBody), Gives = typeof(ReachRecord), Refuses = [409])]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/reach/{stakeholderId}/steps")] HttpRequest request,
        string id,
        string stakeholderId,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            ReachStepBody body = await request.ReadJsonAsync<ReachStepBody>(cancellation);
            return JsonAnswer.Of(await take.RunAsync(caller, id, stakeholderId, body.Step, cancellation));
        });
}
