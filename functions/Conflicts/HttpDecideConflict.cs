using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Conflicts;

public sealed class HttpDecideConflict(Answering answering, DecideConflict decide)
{
    [Function(nameof(HttpDecideConflict))]
    [Operation("Decides a conflict: mine, theirs, both, or an edited text; deciding the same twice changes nothing.", Takes = typeof(DecisionBody), Gives = typeof(DecisionView), Refuses = [409])]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/conflicts/{conflict}/decision")] HttpRequest request,
        string id,
        string conflict,
        CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            DecisionBody body = await request.ReadJsonAsync<DecisionBody>(cancellation);
            return JsonAnswer.Of(DecisionView.Of(await decide.RunAsync(
                caller, id, conflict, body.Choice ?? throw new RefusedException(Refusal.FieldMissing, ("field", "choice")), body.Text, cancellation)));
        });
}
