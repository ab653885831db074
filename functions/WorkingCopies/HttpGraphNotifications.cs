using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.WorkingCopies;

public sealed class HttpGraphNotifications(Answering answering, NoteChange note)
{
    /// <summary>Graph asks a new address whether it is meant: the token goes back as it came.</summary>
    private const int MaxTokenChars = 4_096;

    [Function(nameof(HttpGraphNotifications))]
    [Operation("Takes Microsoft Graph's change notifications; each proves itself by the secret of its subscription.", ForAnyone = true, Status = 202, Also = [200])]
    [TakesFile(MediaTypes.Json)]
    [Query("validationToken", typeof(string), "Sent by Graph when a subscription is made; given back as plain text.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = GraphSubscriptions.Route)] HttpRequest request, CancellationToken cancellation) =>
        answering.RunForAnyoneAsync(request, async () =>
        {
            if (request.QueryText("validationToken") is { Length: <= MaxTokenChars } token)
            {
                return new ContentResult { Content = token, ContentType = "text/plain", StatusCode = StatusCodes.Status200OK };
            }

            MediaTypes.Require(request, MediaTypes.Json);
            foreach (string? state in States(await request.ReadBytesAsync(ApiLimits.MaxJsonBytes, cancellation)).Distinct().Take(MaxNotifications))
            {
                await note.RunAsync(state, cancellation);
            }

            return new StatusCodeResult(StatusCodes.Status202Accepted);
        });

    private const int MaxNotifications = 100;

    private static IReadOnlyList<string?> States(byte[] body)
    {
        try
        {
            // Graph sends more than is read here, and more over time.
            IReadOnlyList<Notification?> all = JsonSerializer.Deserialize<Notifications>(body, JsonSerializerOptions.Web)?.Value
                ?? throw new RequestRefusedException(RequestRefusal.JsonUnreadable, ("place", "$.value"));
            return [.. all.Select(one => one?.ClientState)];
        }
        catch (JsonException broken)
        {
            throw new RequestRefusedException(RequestRefusal.JsonUnreadable, ("place", broken.Path ?? "$"));
        }
    }

    private sealed record Notifications(IReadOnlyList<Notification?>? Value);

    private sealed record Notification(string? ClientState);
}
