using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Records;

public sealed class HttpAudit(Answering answering, ReadRecords records)
{
    [Function(nameof(HttpAudit))]
    [Operation("Gives everything that happened in an assessment, and whether the record of it is whole; for coordinators and auditors.", Gives = typeof(AuditView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/audit")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller => JsonAnswer.Of(AuditView.Of(await records.AuditAsync(caller, id, cancellation))));
}
