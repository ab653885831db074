using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Opens an item. From a list the item comes below it, and the list shows how things stand now; a receipt becomes the item.</summary>
public sealed class OpenAction(ItemForm form, MyItems mine) : ICardAction
{
    public string Verb => "open";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        JsonObject item = await form.OpenAsync(turn, data.AssessmentId, data.ItemKey, lead: null, cancellation);
        if (data.Number("page") is not { } page)
        {
            return CardAnswer.Replace(item);
        }

        await turn.ShowAsync(item, cancellation);
        return CardAnswer.Replace(MyItemsCard.Build(await mine.RunAsync(turn.Caller, turn.Language, cancellation), page, lead: null, turn.Texts));
    }
}
