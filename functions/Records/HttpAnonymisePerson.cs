using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Records;

public sealed class HttpAnonymisePerson(Answering answering, AnonymisePerson anonymise)
{
    [Function(nameof(HttpAnonymisePerson))]
    [Operation("Makes nobody of a person: name, address and id go, answers stay. Versions of the master made before stay as they were handed out. For coordinators.", Takes = typeof(AnonymiseBody), Gives = typeof(AnonymisedPerson), Refuses = [409])]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/stakeholders/{stakeholderId}/anonymise")] HttpRequest request, string id, string stakeholderId, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            AnonymiseBody body = await request.ReadJsonAsync<AnonymiseBody>(cancellation);
            return JsonAnswer.Of(await anonymise.RunAsync(caller, id, stakeholderId, body.Confirm, body.KeepOrganisation, cancellation));
        });
}
