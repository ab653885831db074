using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>
/// Whatever is no command is an answer to the item being talked about. It becomes a draft, never a submission: the
/// person sees on the card what it would look like, and presses the button. The number of an item alone opens it.
/// </summary>
public sealed class TypedAnswer(CurrentItem current, ShowNamed show, ItemForm form, AddToDraft add, MyItems mine, TimeProvider clock)
{
    public async Task RunAsync(Turn turn, string text, CancellationToken cancellation)
    {
        if (NamedItem.LooksLikeOne(text) && await show.RunAsync(turn, text, cancellation))
        {
            return;
        }

        if (text.Length == 0 || await current.FindAsync(turn, cancellation) is not { } item)
        {
            await WhichItemAsync(turn, text, cancellation);
            return;
        }

        TypedReceipt receipt = await add.RunAsync(
            turn.Caller,
            new(item.AssessmentId, item.ItemKey, text, turn.SaidAt ?? clock.GetUtcNow(), turn.SubmissionId(text)),
            cancellation);
        string sentence = turn.Texts.Format(receipt.WasThere ? "Chat.Added" : "Chat.Saved", ("item", item.ItemKey));
        await turn.ShowAsync(await form.OpenAsync(turn, item.AssessmentId, item.ItemKey, CardLead.Done(sentence), cancellation), cancellation);
    }

    private async Task WhichItemAsync(Turn turn, string text, CancellationToken cancellation)
    {
        IReadOnlyList<MyItem> items = await mine.RunAsync(turn.Caller, turn.Language, cancellation);
        string sentence = items.Count == 0 ? "Chat.NothingOpen" : text.Length == 0 ? "Chat.Empty" : "Chat.WhichItem";
        await (items.Count == 0
            ? turn.SayAsync(turn.Texts[sentence], cancellation)
            : turn.ShowAsync(MyItemsCard.Build(items, 0, CardLead.News(turn.Texts[sentence]), turn.Texts), cancellation));
    }
}
