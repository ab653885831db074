using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Takes the answer that stands on the card, and puts its receipt there.</summary>
public sealed class SubmitAction(ItemForm form, HandInAnswer handIn) : ICardAction
{
    public string Verb => "submit";

    public bool ChangesItem => true;

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        (_, AnswerFields fields) = await form.ReadAsync(turn, data, cancellation);
        return CardAnswer.Replace(await handIn.RunAsync(turn, data.AssessmentId, data.ItemKey, fields, ContributionSource.Card, data.Number("version"), cancellation));
    }

    public Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        form.AgainAsync(turn, data, problem, cancellation);
}
