using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.WorkingCopies;

public sealed class HttpEndWorkingCopy(Answering answering, ChooseWorkingCopy choose)
{
    [Function(nameof(HttpEndWorkingCopy))]
    [Operation("Ends the editing in the folder; the file stays there, and what is saved from now on is not taken in. For coordinators.", Gives = typeof(WorkingCopyStateView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/assessments/{id}/working-copy")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            await choose.EndAsync(caller, id, cancellation);
            return JsonAnswer.Of(new WorkingCopyStateView(null));
        });
}
