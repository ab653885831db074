using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Where an assessment stands; to whoever is only asked for something, how their own items stand.</summary>
public sealed class StatusCommand(CoordinatedAssessment which, CoordinatorWork work, ListAssessments list, MyItems mine) : ICommand
{
    public string Name => "status";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        IReadOnlyList<OwnAssessment> own = await list.RunAsync(turn.Caller, cancellation);
        if (own.Any(one => one.Stakeholder is not null) && !own.Any(one => one.Standing.ReadsAll))
        {
            await turn.ShowAsync(MyItemsCard.Build(await mine.RunAsync(turn.Caller, turn.Language, cancellation), 0, lead: null, turn.Texts), cancellation);
        }
        else if (await which.FindAsync(turn, "status", Right.ReadAll, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await work.StatusAsync(turn, assessmentId, lead: null, cancellation), cancellation);
        }
    }
}
