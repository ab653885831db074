using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>The coordinator takes the version that the card showed; a newer one has to be read first.</summary>
public sealed class AcceptAction(AcceptContribution accept, ReviewItem review) : ICardAction
{
    public string Verb => "accept";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        await accept.RunAsync(turn.Caller, data.AssessmentId, data["assignment"] ?? "", data.Number("version"), cancellation);
        ReviewView view = await review.RunAsync(turn.Caller, data.AssessmentId, data["assignment"], turn.Language, cancellation);
        return CardAnswer.Replace(NoticeCard.Accepted(view, turn.Texts));
    }

    public async Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation)
    {
        ReviewView view = await review.RunAsync(turn.Caller, data.AssessmentId, data["assignment"], turn.Language, cancellation);
        return view.Newest is null ? null : NoticeCard.Submitted(view, CardLead.Problem(problem), "", turn.Texts);
    }
}
