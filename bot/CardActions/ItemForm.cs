using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>An item's card, filled from the store and from what was typed.</summary>
public sealed class ItemForm(OpenItem open, MeetPerson meet)
{
    /// <summary>Opens the item; what is typed in the chat from now on belongs to it.</summary>
    public async Task<JsonObject> OpenAsync(Turn turn, string assessmentId, string itemKey, CardLead? lead, CancellationToken cancellation)
    {
        ItemView view = await open.RunAsync(turn.Caller, assessmentId, itemKey, turn.Language, cancellation);
        await meet.TurnToAsync(turn.Caller, assessmentId, itemKey, cancellation);
        return ItemCard.Build(view, AnswerFields.Of(view), lead, turn.Texts);
    }

    /// <summary>The fields as they stand: stored, with what came back from the card on top.</summary>
    public async Task<(ItemView View, AnswerFields Fields)> ReadAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        ItemView view = await open.PeekAsync(turn.Caller, data.AssessmentId, data.ItemKey, turn.Language, cancellation);
        return (view, AnswerFields.Of(view).Typed(data));
    }

    /// <summary>The card with the same text in it and the reason on top; null when nothing can be answered any more, or the text has no room on a card and is safer where it is.</summary>
    public Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        AgainAsync(turn, data, CardLead.Problem(problem), cancellation);

    public async Task<JsonObject?> AgainAsync(Turn turn, CardData data, CardLead lead, CancellationToken cancellation)
    {
        (ItemView view, AnswerFields fields) = await ReadAsync(turn, data, cancellation);
        bool closed = view.Assignment.State is AssignmentState.Declined or AssignmentState.Delegated;
        return !closed && FieldRoom.For(fields).IsEnough ? ItemCard.Build(view, fields, lead, turn.Texts) : null;
    }
}
