using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>Opens the item that a person names. The same number in several assessments gives the list of them.</summary>
public sealed class ShowNamed(NamedItem named, ItemForm form)
{
    /// <returns>False when the person is asked for no such item.</returns>
    public async Task<bool> RunAsync(Turn turn, string word, CancellationToken cancellation)
    {
        IReadOnlyList<MyItem> items = await named.FindAsync(turn, word, cancellation);
        if (items.Count > 0)
        {
            await turn.ShowAsync(
                items is [var only] ? await form.OpenAsync(turn, only.Assessment.Id, only.Item.Key, lead: null, cancellation) : MyItemsCard.Build(items, 0, lead: null, turn.Texts), cancellation);
        }

        return items.Count > 0;
    }
}
