using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

public sealed class MyItemsCommand(MyItems mine) : ICommand
{
    public string Name => "myItems";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation) =>
        await turn.ShowAsync(MyItemsCard.Build(await mine.RunAsync(turn.Caller, turn.Language, cancellation), 0, lead: null, turn.Texts), cancellation);
}
