using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>open 05</c>. The same number in several assessments gives the list of them.</summary>
public sealed class OpenCommand(NamedItem named, ItemForm form) : ICommand
{
    public string Name => "open";

    public bool Takes(string argument) => NamedItem.LooksLikeOne(argument);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        IReadOnlyList<MyItem> items = await named.FindAsync(turn, argument, cancellation);
        await turn.ShowAsync(
            items.Count switch
            {
                0 => throw new RefusedException(Refusal.NotYours),
                1 => await form.OpenAsync(turn, items[0].Assessment.Id, items[0].Item.Key, lead: null, cancellation),
                _ => MyItemsCard.Build(items, 0, lead: null, turn.Texts),
            },
            cancellation);
    }
}
