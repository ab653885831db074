using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Stakeholders;

public sealed class HttpFindPeople(Answering answering, FindPeople find)
{
    [Function(nameof(HttpFindPeople))]
    [Operation("Finds people in the tenant's directory, with what tells people of the same name apart; for coordinators.", Gives = typeof(PeopleView), Refuses = [503])]
    [Query("query", typeof(string), "An e-mail address, or how the words of a name begin; at least two characters. Needed unless managerOf is given.")]
    [Query("managerOf", typeof(string), "A stakeholder's id: finds whom that person reports to instead.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/assessments/{id}/people")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller => JsonAnswer.Of(PeopleView.Of(request.QueryText("managerOf") is { } stakeholder
            ? await find.ManagerOfAsync(caller, id, stakeholder, cancellation)
            : await find.RunAsync(caller, id, request.QueryText("query"), cancellation))));
}
