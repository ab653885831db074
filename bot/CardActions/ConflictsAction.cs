using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Turns the pages of the open conflicts; from any other card the first one comes below it.</summary>
public sealed class ConflictsAction(ConflictWork work) : ICardAction
{
    public string Verb => "conflicts";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        if (data.Number("page") is { } page)
        {
            return CardAnswer.Replace(await work.ShowAsync(turn, data.AssessmentId, page, cancellation));
        }

        await turn.ShowAsync(await work.ShowAsync(turn, data.AssessmentId, page: 0, cancellation), cancellation);
        return CardAnswer.Keep(turn.Texts["Common.Below"]);
    }
}
