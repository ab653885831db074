using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Bot.Files;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Offers a section file: the person's own, or, to a coordinator, somebody else's.</summary>
public sealed class SectionFileAction(OfferFile offer) : ICardAction
{
    public string Verb => "sectionFile";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        await offer.SectionAsync(turn, data.AssessmentId, data["stakeholder"], cancellation);
        return CardAnswer.Keep(turn.Texts["Common.Below"]);
    }
}
