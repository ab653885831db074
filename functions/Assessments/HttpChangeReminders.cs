using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assessments;

public sealed class HttpChangeReminders(Answering answering, ChangeReminders change)
{
    [Function(nameof(HttpChangeReminders))]
    [Operation("Changes when people are reminded; what is left out stays as it is. For coordinators.", Takes = typeof(RemindersBody), Gives = typeof(AssessmentView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/assessments/{id}/reminders/policy")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            RemindersBody body = await request.ReadJsonAsync<RemindersBody>(cancellation);
            return JsonAnswer.Of(AssessmentView.Of(await change.RunAsync(caller, id, body.Over, cancellation)));
        });
}
