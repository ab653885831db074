using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Bot.Files;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Offers the newest master, or the version the card names.</summary>
public sealed class DocumentAction(OfferFile offer) : ICardAction
{
    public string Verb => "document";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        await offer.MasterAsync(turn, data.AssessmentId, data.Number("version"), cancellation);
        return CardAnswer.Keep(turn.Texts["Common.Below"]);
    }
}
