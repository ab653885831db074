using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assignments;

public sealed class HttpSendPrompts(Answering answering, SendPrompts prompts)
{
    [Function(nameof(HttpSendPrompts))]
    [Operation("Asks everybody who is planned and has not been asked, one message per person.", Takes = typeof(PromptsBody), BodyOptional = true, Gives = typeof(PromptsQueued))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/prompts")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            PromptsBody body = await request.ReadOptionalJsonAsync<PromptsBody>(cancellation);
            return JsonAnswer.Of(await prompts.RunAsync(caller, id, body.StakeholderIds, cancellation));
        });
}
