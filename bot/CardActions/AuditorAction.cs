using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows the form that names an auditor or strikes one off, and takes it.</summary>
public sealed class AuditorAction(CoordinatorCards cards, NameAuditor name) : ICardAction
{
    public string Verb => "auditor";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        if (!Fields.AreIn(data))
        {
            return await Shown.AsAskedAsync(turn, data, await cards.AuditorsAsync(turn, data.AssessmentId, to: "", lead: null, cancellation), cancellation);
        }

        Assessment after = await name.RunAsync(
            turn.Caller, data.AssessmentId, new(data[AuditorsCard.ToField], Ends: data[AuditorsCard.WhatField] == AuditorsCard.Ends), cancellation);
        return CardAnswer.Replace(DoneCard.Build(
            after, AuditorsCard.SentenceOf(after, turn.Texts), null, turn.Texts, Button.Plain("status", turn.Texts["Notice.Status"], CardIds.Of(after))));
    }

    public async Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        await cards.AuditorsAsync(turn, data.AssessmentId, data[AuditorsCard.ToField] ?? "", CardLead.Problem(problem), cancellation);
}
