using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>A coordinator answers a question.</summary>
public sealed class ReplyAction(ReplyToQuestion reply, ReadQuestion read) : ICardAction
{
    public string Verb => "reply";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        await reply.RunAsync(turn.Caller, data.AssessmentId, data["question"] ?? "", data[QuestionCard.ReplyField], cancellation);
        return CardAnswer.Replace(QuestionCard.Build(await ReadAsync(turn, data, cancellation), lead: null, "", turn.Texts));
    }

    public async Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation)
    {
        string typed = data[QuestionCard.ReplyField] ?? "";
        return CardText.Bytes(typed) > QuestionCard.MaxReplyBytes
            ? null
            : QuestionCard.Build(await ReadAsync(turn, data, cancellation), CardLead.Problem(problem), typed, turn.Texts);
    }

    private Task<QuestionView> ReadAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        read.RunAsync(turn.Caller, data.AssessmentId, data["question"], turn.Language, cancellation);
}
