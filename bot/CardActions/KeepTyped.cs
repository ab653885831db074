using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>
/// Keeps what was typed on a card as the draft. A card has no room to show another text and ask; one that was saved
/// elsewhere since the card was made is therefore kept with it.
/// </summary>
public sealed class KeepTyped(SaveDraft save)
{
    public Task<KeptDraft> RunAsync(Turn turn, CardData data, AnswerFields fields, CancellationToken cancellation) => save.KeepingBothAsync(
        turn.Caller,
        new(data.AssessmentId, data.ItemKey, fields.Answer, fields.FurtherAction, fields.Links, fields.Marking, fields.Level, data.Number("version"), fields.Over),
        cancellation);

    /// <summary>Says that the draft now holds more than was typed on the card.</summary>
    public static CardLead Joined(Turn turn, CardData data) => CardLead.Warning(turn.Texts.Format("Draft.Joined", ("item", data.ItemKey)));
}
