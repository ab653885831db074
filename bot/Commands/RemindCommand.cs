using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>remind</c>, <c>remind all</c> or <c>remind 05</c></summary>
public sealed class RemindCommand(CoordinatedAssessment which, CoordinatorWork work, OpenAssessment open) : ICommand
{
    public string Name => "remind";

    public bool ForCoordinators => true;

    public bool Takes(string argument) => argument.Length == 0 || IsAll(argument) || NamedItem.LooksLikeOne(argument);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "remind", cancellation) is not { } assessmentId)
        {
            return;
        }

        string? item = argument.Length == 0 || IsAll(argument) ? null : await ItemAsync(turn, assessmentId, argument, cancellation);
        await turn.ShowAsync(await work.RemindAsync(turn, assessmentId, stakeholderId: null, item, cancellation), cancellation);
    }

    private async Task<string> ItemAsync(Turn turn, string assessmentId, string word, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(turn.Caller, assessmentId, cancellation)).Value;
        return NamedItem.KeyAmong(assessment.ItemUses.Select(use => use.ItemKey), word)
            ?? throw new RefusedException(Refusal.UnknownItem, ("item", word));
    }

    private static bool IsAll(string argument) => Core.Languages.All
        .SelectMany(language => BotTexts.All.For(language)["Command.everybody"].Split('|'))
        .Contains(CommandWords.Normalised(argument));
}
