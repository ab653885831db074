using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assignments;

public sealed class HttpAssignItems(Answering answering, AssignItems assign)
{
    [Function(nameof(HttpAssignItems))]
    [Operation("Names the people of items; what is assigned already stays as it is.", Takes = typeof(AssignItemsBody), Gives = typeof(AssignmentListView), Refuses = [409])]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/assignments")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            AssignItemsBody body = await request.ReadJsonAsync<AssignItemsBody>(cancellation);
            AssignInput[] wanted = [.. (body.Assignments ?? []).Select(entry => entry.ToInput())];
            IReadOnlyList<Assignment> assigned = await assign.RunAsync(caller, id, wanted, cancellation);
            return JsonAnswer.Of(new AssignmentListView([.. assigned.Select(AssignmentView.Of)]));
        });
}
