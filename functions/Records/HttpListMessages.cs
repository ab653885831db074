using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Records;

public sealed class HttpListMessages(Answering answering, ReadRecords records)
{
    [Function(nameof(HttpListMessages))]
    [Operation("Lists every message of an assessment and what became of it; for coordinators.", Gives = typeof(MessageListView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/messages")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(new MessageListView([.. (await records.MessagesAsync(caller, id, cancellation)).Select(MessageView.Of)])));
}
