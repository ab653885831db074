using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows one question below the news, to be answered.</summary>
public sealed class QuestionAction(ReadQuestion read) : ICardAction
{
    public string Verb => "question";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) => await Shown.AsAskedAsync(
        turn, data, QuestionCard.Build(await read.RunAsync(turn.Caller, data.AssessmentId, data["question"], turn.Language, cancellation), lead: null, "", turn.Texts), cancellation);
}
