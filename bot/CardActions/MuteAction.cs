using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>The list of items stays, and says until when there are no reminders.</summary>
public sealed class MuteAction(ReminderPause pause, MyItems mine) : ICardAction
{
    public string Verb => "mute";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        DateOnly until = ReminderPause.Day(data[MuteForm.UntilField]) ?? throw new RefusedException(Refusal.FieldMissing, ("field", turn.Texts["Mute.Until"]));
        string sentence = await pause.UntilAsync(turn, until, cancellation);
        return CardAnswer.Replace(MyItemsCard.Build(
            await mine.RunAsync(turn.Caller, turn.Language, cancellation), data.Number("page") ?? 0, CardLead.Done(sentence), turn.Texts));
    }
}
