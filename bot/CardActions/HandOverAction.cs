using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows the form that names another coordinator, and takes it.</summary>
public sealed class HandOverAction(CoordinatorCards cards, HandOver handOver) : ICardAction
{
    public string Verb => "handOver";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        if (!Fields.AreIn(data))
        {
            return await Shown.AsAskedAsync(turn, data, await cards.HandOverAsync(turn, data.AssessmentId, to: "", lead: null, cancellation), cancellation);
        }

        bool stays = data[HandOverCard.StayField] == "true";
        Assessment after = await handOver.RunAsync(turn.Caller, data.AssessmentId, new(data[HandOverCard.ToField], stays), cancellation);
        string names = NameList.Of(after.Coordinators.Select(one => one.Name), turn.Texts, 600);
        return CardAnswer.Replace(DoneCard.Build(
            after,
            turn.Texts.Format("HandOver.Done", ("names", names)),
            null,
            turn.Texts,
            stays ? [Button.Plain("status", turn.Texts["Notice.Status"], CardIds.Of(after))] : []));
    }

    public async Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        await cards.HandOverAsync(turn, data.AssessmentId, data[HandOverCard.ToField] ?? "", CardLead.Problem(problem), cancellation);
}
