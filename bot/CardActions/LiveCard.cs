using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>A card as it would be made now: what clients show instead of one that was sent long ago.</summary>
public sealed class LiveCard(OpenItem open, ReviewItem review)
{
    /// <summary>To answer, or its receipt, or what became of it.</summary>
    public async Task<JsonObject> ItemAsync(Turn turn, string assessmentId, string itemKey, CancellationToken cancellation)
    {
        ItemView view = await open.PeekAsync(turn.Caller, assessmentId, itemKey, turn.Language, cancellation);
        return view.Assignment.State switch
        {
            AssignmentState.Declined => Done(view, turn.Texts.Format("Decline.Done", ("item", view.Item.Key)), turn),
            AssignmentState.Delegated => Done(view, turn.Texts.Format("PassOn.Done", ("item", view.Item.Key), ("to", CardText.Shorten(NextIn(view), 300))), turn),
            AssignmentState.Submitted or AssignmentState.Accepted or AssignmentState.Merged when view is { Draft: null, Newest: { } newest } =>
                ReceiptCard.Build(view, newest.SubmittedAt, newest.Version, again: false, turn.Texts),
            _ => ItemCard.Build(view, AnswerFields.Of(view), lead: null, turn.Texts),
        };
    }

    /// <summary>To review, or what was decided.</summary>
    public async Task<JsonObject> NoticeAsync(Turn turn, string assessmentId, string assignmentId, CancellationToken cancellation)
    {
        ReviewView view = await review.RunAsync(turn.Caller, assessmentId, assignmentId, turn.Language, cancellation);
        return view.Assignment.State switch
        {
            AssignmentState.Submitted when view.Newest is not null => NoticeCard.Submitted(view, null, "", turn.Texts),
            AssignmentState.Accepted or AssignmentState.Merged => NoticeCard.Accepted(view, turn.Texts),
            _ => NoticeCard.GivenBack(view, turn.Texts),
        };
    }

    private static string NextIn(ItemView view)
    {
        int at = view.Chain.TakeWhile(name => name != view.Stakeholder.Name).Count();
        return at + 1 < view.Chain.Count ? view.Chain[at + 1] : "";
    }

    private static JsonObject Done(ItemView view, string sentence, Turn turn) => DoneCard.Build(
        view.Assessment, sentence, view.Assignment.Note, turn.Texts, Button.Plain("myItems", turn.Texts["Common.MyItems"], []));
}
