using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.Packages;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Records;

public sealed class HttpImportAssessment(Answering answering, ImportAssessment import)
{
    [Function(nameof(HttpImportAssessment))]
    [Operation("Brings back an assessment that was exported and deleted; the same package twice is one. For coordinators of it.", Gives = typeof(AssessmentView), Status = 201, Also = [200], Refuses = [403, 409])]
    [TakesFile(MediaTypes.Zip)]
    [TakesFile(MediaTypes.Bytes)]
    [Query("move", typeof(string), "true to take in a package of another tenant; the caller becomes its coordinator.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/import")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            MediaTypes.Require(request, MediaTypes.Zip, MediaTypes.Bytes);
            byte[] file = await request.ReadBytesAsync(AssessmentPackage.MaxBytes, cancellation);
            ImportedAssessment imported = await import.RunAsync(caller, file, request.QueryText("move") == "true", cancellation);
            return new JsonAnswer<AssessmentView>(AssessmentView.Of(imported.Assessment))
            {
                Status = imported.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK,
                Location = $"/api/assessments/{imported.Assessment.Id}/status",
            };
        });
}
