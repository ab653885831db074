using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Bot;

/// <summary>What the bot says inside a turn is a request to Teams like any other, and counts for the same limits.</summary>
public sealed class CountReplies(SendingPace pace) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        // What goes to people who have not just written has had its turn before.
        if (turnContext.Activity.Name is not ActivityEventNames.ContinueConversation)
        {
            turnContext
                .OnSendActivities((turn, activities, send) => CountedAsync(turn.Activity, activities.Count(IsRequest), send))
                .OnUpdateActivity((turn, _, send) => CountedAsync(turn.Activity, 1, send))
                .OnDeleteActivity((turn, _, send) => CountedAsync(turn.Activity, 1, async () =>
                {
                    await send();
                    return true;
                }));
        }

        return next(cancellationToken);
    }

    // Goes back in the answer to Teams' own request.
    private static bool IsRequest(Activity activity) => activity.Type != ActivityTypesEx.InvokeResponse;

    private async Task<T> CountedAsync<T>(Activity incoming, int requests, Func<Task<T>> send)
    {
        (string tenant, string place) = PlaceOf(incoming);
        var turns = new List<IDisposable>();
        try
        {
            while (turns.Count < requests)
            {
                turns.Add(await pace.ReplyTurnAsync(tenant, place, CancellationToken.None));
            }

            return await send();
        }
        finally
        {
            turns.ForEach(turn => turn.Dispose());
        }
    }

    private static (string Tenant, string Place) PlaceOf(Activity incoming) => Identity.IsPersonal(incoming) && Identity.Of(incoming) is { } caller
        ? (caller.TenantId, $"{caller.TenantId} {caller.ObjectId}")
        : (incoming.Conversation?.TenantId ?? "", incoming.Conversation?.Id ?? "");
}
