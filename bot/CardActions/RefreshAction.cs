using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>A client shows a card again and asks how things stand; nobody pressed anything, and nothing changes.</summary>
public sealed class RefreshAction(LiveCard live, MyItems mine, ReadQuestion read) : ICardAction
{
    public string Verb => "refresh";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        if (data["question"] is { } question)
        {
            return CardAnswer.Replace(QuestionCard.Build(await read.RunAsync(turn.Caller, data.AssessmentId, question, turn.Language, cancellation), null, "", turn.Texts));
        }

        if (data["assignment"] is { } assignment)
        {
            return CardAnswer.Replace(await live.NoticeAsync(turn, data.AssessmentId, assignment, cancellation));
        }

        return CardAnswer.Replace(data.Number("page") is { } page
            ? MyItemsCard.Build(await mine.RunAsync(turn.Caller, turn.Language, cancellation), page, lead: null, turn.Texts)
            : await live.ItemAsync(turn, data.AssessmentId, data.ItemKey, cancellation));
    }
}
