using System.Text.Json.Nodes;
using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>What stands in the draft of the item being talked about: handed in when its author says so.</summary>
public sealed class CurrentDraft(CurrentItem current, OpenItem open, HandInAnswer handIn, TimeProvider clock)
{
    /// <summary>For so long a yes or a no answers the question whether to hand the draft in.</summary>
    private static readonly TimeSpan Asked = TimeSpan.FromHours(1);

    /// <returns>The item whose draft was saved a moment ago, so that its author was asked whether to hand it in; null when there is none.</returns>
    public async Task<ItemPlace?> AskedAboutAsync(Turn turn, CancellationToken cancellation)
    {
        if (await current.FindAsync(turn, cancellation) is not { } item)
        {
            return null;
        }

        ItemView view = await open.PeekAsync(turn.Caller, item.AssessmentId, item.ItemKey, turn.Language, cancellation);
        return view.Draft is { } draft && clock.GetUtcNow() - draft.SavedAt < Asked ? item : null;
    }

    /// <summary>Delivered twice, the second one finds no draft any more and hands in the newest answer, which is no new version.</summary>
    /// <returns>The receipt.</returns>
    public async Task<JsonObject> SubmitAsync(Turn turn, ItemPlace item, CancellationToken cancellation)
    {
        ItemView view = await open.PeekAsync(turn.Caller, item.AssessmentId, item.ItemKey, turn.Language, cancellation);
        return await handIn.RunAsync(turn, item.AssessmentId, item.ItemKey, AnswerFields.Of(view), ContributionSource.Chat, basedOn: null, cancellation);
    }
}
