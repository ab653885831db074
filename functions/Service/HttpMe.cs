using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Service;

public sealed class HttpMe(Answering answering, ICallers callers, AccessOptions access)
{
    [Function(nameof(HttpMe))]
    [Operation("Says who the caller is taken for, and whether an assessment may be started.", Gives = typeof(MeView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunAsync(request, caller => Task.FromResult<IActionResult>(
            JsonAnswer.Of(new MeView(caller.ObjectId, caller.Name, caller.TenantId, callers.IsLocal, RequestLanguage.Of(request), Access.MayStart(caller, access)))));
}
