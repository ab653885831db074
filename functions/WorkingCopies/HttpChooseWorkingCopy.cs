using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.WorkingCopies;

public sealed class HttpChooseWorkingCopy(Answering answering, ChooseWorkingCopy choose)
{
    [Function(nameof(HttpChooseWorkingCopy))]
    [Operation("Puts the newest master into a folder of SharePoint or OneDrive, to be edited there by several people; what they save is taken in. For coordinators.", Takes = typeof(FolderBody), Gives = typeof(WorkingCopyStateView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/assessments/{id}/working-copy")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            FolderBody body = await request.ReadJsonAsync<FolderBody>(cancellation);
            return JsonAnswer.Of(new WorkingCopyStateView(WorkingCopyView.Of(
                await choose.RunAsync(caller, id, new(body.Link, body.DriveId, body.FolderId), cancellation), RequestLanguage.Of(request))));
        });
}
