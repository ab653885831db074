using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Lists every command, in the person's language.</summary>
public sealed class HelpCommand(ListAssessments list, IServiceProvider services) : ICommand
{
    public string Name => "help";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        // Asked for only now: the index holds this command, too.
        IReadOnlyList<ICommand> all = [.. services.GetRequiredService<CommandIndex>().All.Where(command => !command.IsTalk)];
        IReadOnlyList<OwnAssessment> own = await list.RunAsync(turn.Caller, cancellation);
        // Whoever is asked for nothing may be about to start the first assessment.
        bool coordinates = own.Count == 0 || own.Any(one => one.Standing.ReadsAll);
        await turn.ShowAsync(
            HelpCard.Build(
                turn.Texts["Help.Opening"],
                Entries(turn, all.Where(command => !command.ForCoordinators)),
                coordinates ? Entries(turn, all.Where(command => command.ForCoordinators)) : [],
                turn.Texts),
            cancellation);
    }

    private static IReadOnlyList<HelpEntry> Entries(Turn turn, IEnumerable<ICommand> commands) =>
        [.. commands.Select(command => new HelpEntry(turn.Texts["Say." + command.Name], turn.Texts["Help." + command.Name]))];
}
