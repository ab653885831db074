using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>The coordinator sends an answer back with a comment.</summary>
public sealed class ReturnAction(ReturnContribution giveBack, ReviewItem review) : ICardAction
{
    public string Verb => "return";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        ReviewView before = await review.RunAsync(turn.Caller, data.AssessmentId, data["assignment"], turn.Language, cancellation);
        // Pressed twice, or delivered twice: the answer is back with its author already.
        if (before.Assignment.State != AssignmentState.Returned || !before.MayReturn)
        {
            await giveBack.RunAsync(turn.Caller, data.AssessmentId, data["assignment"] ?? "", data.Number("version"), data[ReturnForm.CommentField], cancellation);
        }

        ReviewView after = before with { Assignment = before.Assignment with { Note = data[ReturnForm.CommentField] } };
        return CardAnswer.Replace(NoticeCard.GivenBack(after, turn.Texts));
    }

    public async Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation)
    {
        string comment = data[ReturnForm.CommentField] ?? "";
        ReviewView view = await review.RunAsync(turn.Caller, data.AssessmentId, data["assignment"], turn.Language, cancellation);
        return view.Newest is null || CardText.Bytes(comment) > 6_000 ? null : NoticeCard.Submitted(view, CardLead.Problem(problem), comment, turn.Texts);
    }
}
