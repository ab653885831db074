using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Records;

public sealed class HttpExportAudit(Answering answering, ExportAudit export)
{
    [Function(nameof(HttpExportAudit))]
    [Operation("Hands out the record of everything that happened as JSON Lines, which can be checked without the product; for coordinators and auditors.")]
    [GivesFile(MediaTypes.JsonLines)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/audit.jsonl")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
            new FileAnswer(null, await export.RunAsync(caller, id, cancellation), MediaTypes.JsonLines) { SaveAs = "audit.jsonl" });
}
