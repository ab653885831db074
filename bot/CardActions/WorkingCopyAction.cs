using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows where the document is edited together, and does what its buttons say.</summary>
public sealed class WorkingCopyAction(FolderWork work) : ICardAction
{
    public string Verb => "workingCopy";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) => data[WorkingCopyCard.TaskOf] is { } task
        ? CardAnswer.Replace(await work.DoAsync(turn, data.AssessmentId, task, LinkIn(data), cancellation))
        : await Shown.AsAskedAsync(turn, data, await work.ShowAsync(turn, data.AssessmentId, "", lead: null, cancellation), cancellation);

    public async Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        await work.ShowAsync(turn, data.AssessmentId, LinkIn(data), CardLead.Problem(problem), cancellation);

    private static string LinkIn(CardData data) => data[WorkingCopyCard.LinkField] ?? "";
}
