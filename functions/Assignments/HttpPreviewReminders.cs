using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assignments;

public sealed class HttpPreviewReminders(Answering answering, RemindNow remind)
{
    [Function(nameof(HttpPreviewReminders))]
    [Operation("Says who would be reminded of what, and when it would arrive; nothing is sent. For coordinators.", Gives = typeof(NudgePreviewView))]
    [Query("stakeholderId", typeof(string), "Only this person.")]
    [Query("itemKey", typeof(string), "Only people of this item.")]
    [Query("onlyUnreached", typeof(string), "true for only people whom the messages so far did not reach.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/reminders")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            var scope = new ReminderScope(request.QueryText("stakeholderId"), request.QueryText("itemKey"), request.QueryText("onlyUnreached") == "true");
            return JsonAnswer.Of(NudgePreviewView.Of(await remind.PreviewAsync(caller, id, scope, cancellation)));
        });
}
