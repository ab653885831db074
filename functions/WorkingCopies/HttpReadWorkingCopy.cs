using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.WorkingCopies;

public sealed class HttpReadWorkingCopy(Answering answering, ChooseWorkingCopy choose)
{
    [Function(nameof(HttpReadWorkingCopy))]
    [Operation("Says where the master is edited together, and what is in the way; for coordinators and auditors.", Gives = typeof(WorkingCopyStateView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/working-copy")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller => JsonAnswer.Of(new WorkingCopyStateView(
            await choose.ReadAsync(caller, id, cancellation) is { } copy ? WorkingCopyView.Of(copy, RequestLanguage.Of(request)) : null)));
}
