using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Functions.Service;

public sealed class HttpHealth(Answering answering, AssessmentsTable assessments)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Function(nameof(HttpHealth))]
    [Operation("Says whether the service works; for monitors.", Gives = typeof(HealthView), Also = [503], ForAnyone = true)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunForAnyoneAsync(request, async () =>
        {
            bool answers = await StoreAnswersAsync(cancellation);
            return new JsonAnswer<HealthView>(HealthView.Of(answers)) { Status = answers ? 200 : 503 };
        });

    // The partition of no tenant: one small question that reads nothing.
    private async Task<bool> StoreAnswersAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await assessments.IdsAsync("health", patience.Token);
            return true;
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
