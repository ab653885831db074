using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assignments;

public sealed class HttpRemindNow(Answering answering, RemindNow remind)
{
    [Function(nameof(HttpRemindNow))]
    [Operation("Reminds everybody who has not answered, or one person, or the people of one item, or whom no message has reached; within their working hours.", Takes = typeof(RemindersNowBody), BodyOptional = true, Gives = typeof(RemindersQueued))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/reminders")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            RemindersNowBody body = await request.ReadOptionalJsonAsync<RemindersNowBody>(cancellation);
            return JsonAnswer.Of(await remind.RunAsync(caller, id, body.ToScope(), cancellation));
        });
}
