using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assessments;

public sealed class HttpNameAuditor(Answering answering, NameAuditor name)
{
    [Function(nameof(HttpNameAuditor))]
    [Operation("Names an auditor, who reads everything of the assessment and changes nothing; or strikes one off. For coordinators.", Takes = typeof(AuditorBody), Gives = typeof(AssessmentView))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/auditors")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            AuditorBody body = await request.ReadJsonAsync<AuditorBody>(cancellation);
            return JsonAnswer.Of(AssessmentView.Of(await name.RunAsync(caller, id, new(body.Email, body.Ends), cancellation)));
        });
}
