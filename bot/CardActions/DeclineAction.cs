using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>There will be no answer, and why.</summary>
public sealed class DeclineAction(ItemForm form, DeclineItem decline, OpenItem open) : ICardAction
{
    public string Verb => "decline";

    public bool ChangesItem => true;

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        Assignment after = await decline.RunAsync(turn.Caller, data.AssessmentId, data.ItemKey, data[DeclineForm.ReasonField], cancellation);
        ItemView view = await open.PeekAsync(turn.Caller, data.AssessmentId, data.ItemKey, turn.Language, cancellation);
        return CardAnswer.Replace(DoneCard.Build(
            view.Assessment,
            turn.Texts.Format("Decline.Done", ("item", data.ItemKey)),
            after.Note,
            turn.Texts,
            Button.Plain("myItems", turn.Texts["Common.MyItems"], [])));
    }

    public Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        form.AgainAsync(turn, data, problem, cancellation);
}
