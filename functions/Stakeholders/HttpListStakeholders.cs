using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Stakeholders;

public sealed class HttpListStakeholders(Answering answering, ReadRecords records)
{
    [Function(nameof(HttpListStakeholders))]
    [Operation("Lists the people of an assessment by name; for coordinators.", Gives = typeof(StakeholderListView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/stakeholders")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            JsonAnswer.Of(new StakeholderListView(await records.StakeholdersAsync(caller, id, cancellation))));
}
