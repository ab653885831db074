using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows a coordinator the open conflicts, and takes what they decide.</summary>
public sealed class ConflictWork(ListConflicts list, DecideConflict decide)
{
    /// <param name="page">From 0; the nearest one when there is none of the number.</param>
    public async Task<JsonObject> ShowAsync(Turn turn, string assessmentId, int page, CancellationToken cancellation) =>
        ConflictCard.Build(await list.RunAsync(turn.Caller, assessmentId, turn.Language, cancellation), page, lead: null, edited: "", turn.Texts);

    public async Task<JsonObject> DecideAsync(Turn turn, string assessmentId, string conflictId, ConflictChoice choice, string? text, CancellationToken cancellation)
    {
        DecisionReceipt receipt = await decide.RunAsync(turn.Caller, assessmentId, conflictId, choice, text, cancellation);
        return ConflictReceipt.Build(receipt, text, turn.Texts);
    }

    /// <summary>The conflict once more; when it does not stand any more, the next one.</summary>
    public async Task<JsonObject> AgainAsync(Turn turn, string assessmentId, string conflictId, string problem, string edited, CancellationToken cancellation)
    {
        ConflictList all = await list.RunAsync(turn.Caller, assessmentId, turn.Language, cancellation);
        int at = all.Conflicts.TakeWhile(conflict => conflict.Id != conflictId).Count();
        bool stands = at < all.Conflicts.Count;
        return ConflictCard.Build(all, stands ? at : 0, CardLead.Problem(problem), stands ? edited : "", turn.Texts);
    }
}
