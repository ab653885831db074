using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Service;

public sealed class HttpBotMessages(Answering answering, IBotFrameworkHttpAdapter adapter, IBot bot)
{
    [Function(nameof(HttpBotMessages))]
    [Operation("Takes Bot Framework activities; the bot's adapter checks who sends them.", Refuses = [401], ForAnyone = true)]
    [TakesFile(MediaTypes.Json)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/messages")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunForAnyoneAsync(request, async () =>
        {
            MediaTypes.Require(request, MediaTypes.Json);
            byte[] activity = await request.ReadBytesAsync(ApiLimits.MaxActivityBytes, cancellation);
            RefuseUnlessActivity(activity);
            request.Body = new MemoryStream(activity, writable: false);
            await adapter.ProcessAsync(request, request.HttpContext.Response, bot, cancellation);
            return new EmptyResult();
        });

    // The adapter would answer a bare 400.
    private static void RefuseUnlessActivity(byte[] body)
    {
        try
        {
            using var activity = JsonDocument.Parse(body);
            if (activity.RootElement.ValueKind != JsonValueKind.Object || !activity.RootElement.TryGetProperty("type", out JsonElement type) || type.ValueKind != JsonValueKind.String)
            {
                throw new RequestRefusedException(RequestRefusal.JsonUnreadable, ("place", "$.type"));
            }
        }
        catch (JsonException broken)
        {
            throw new RequestRefusedException(RequestRefusal.JsonUnreadable, ("place", $"{broken.LineNumber + 1}:{broken.BytePositionInLine + 1}"));
        }
    }
}
