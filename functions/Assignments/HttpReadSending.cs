using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Assignments;

public sealed class HttpReadSending(Answering answering, ReadSending sending)
{
    [Function(nameof(HttpReadSending))]
    [Operation("Says whether prompts or reminders are being sent this moment, whoever began it, and how far that has come. For coordinators.", Gives = typeof(SendingView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/sending")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller => JsonAnswer.Of(SendingView.Of(await sending.RunAsync(caller, id, cancellation))));
}
