using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot;

/// <summary>The card that one or more outbox rows are today. Between writing and sending, their items may have been answered.</summary>
public sealed class RenderMessage(SpokenLanguage spoken, OpenItem open, MyItems mine, RenderNotice notice, RenderNews news)
{
    /// <param name="asked">Null when the message asks nobody for anything.</param>
    /// <param name="locale">Of the person's client, as last seen.</param>
    /// <returns>Null when nothing is left to say.</returns>
    public async Task<JsonObject?> RunAsync(Parcel parcel, Conversation conversation, AskedPerson? asked, string? locale, CancellationToken cancellation)
    {
        OutboxMessage message = parcel.Message;
        if (message.IsToStakeholder)
        {
            return IsRecipient(asked, conversation) ? await ToStakeholderAsync(message, asked!, Spoken(asked!, conversation), cancellation) : null;
        }

        var recipient = new Caller(conversation.TenantId, conversation.ObjectId);
        TextsInLanguage texts = BotTexts.All.For(await spoken.OfAsync(recipient, conversation, locale, cancellation));
        try
        {
            return parcel.Rows is [var only]
                ? await notice.RunAsync(recipient, only.Value, texts, cancellation)
                : await news.RunAsync(recipient, [.. parcel.Rows.Select(row => row.Value)], texts, cancellation);
        }
        catch (RefusedException)
        {
            // No longer theirs: taken off the list, or off the assessment.
            return null;
        }
    }

    // Somebody else may have taken the place since.
    private static bool IsRecipient(AskedPerson? asked, Conversation conversation) =>
        string.Equals(asked?.Person.ObjectId, conversation.ObjectId, StringComparison.OrdinalIgnoreCase);

    // The assessment knows it; nothing else has to be looked through for it.
    private static TextsInLanguage Spoken(AskedPerson asked, Conversation conversation) =>
        BotTexts.All.For(conversation.Language is { } chosen && Languages.IsKnown(chosen) ? chosen : asked.Person.Language);

    private async Task<JsonObject?> ToStakeholderAsync(OutboxMessage message, AskedPerson asked, TextsInLanguage texts, CancellationToken cancellation)
    {
        IReadOnlyList<MyItem> all = mine.Of(asked, texts.Language);
        MyItem[] waiting = [.. all.Where(item => message.ItemKeys.Contains(item.Item.Key) && IsWaiting(item.Assignment, message.Kind))];
        if (waiting.Length > 1)
        {
            return MyItemsCard.Build(all, 0, CardLead.News(texts.Format(Sentence(message, "Some"), ("count", waiting.Length)), message.Text), texts);
        }

        if (waiting.Length == 0)
        {
            return null;
        }

        ItemView view = await open.ForMessageAsync(asked, waiting[0].Assignment, texts.Language, cancellation);
        return ItemCard.Build(view, AnswerFields.Of(view), Lead(message, view, texts), texts);
    }

    private static bool IsWaiting(Assignment assignment, OutboxKind kind) => kind == OutboxKind.Returned
        ? assignment.State is AssignmentState.Returned or AssignmentState.Drafting
        : AssignmentTransitions.IsOpen(assignment.State);

    private static CardLead Lead(OutboxMessage message, ItemView view, TextsInLanguage texts)
    {
        string sentence = texts.Format(Sentence(message, "One"), ("item", view.Item.Key));
        return message.Kind switch
        {
            // The comment stands in the card already, as long as the item is returned.
            OutboxKind.Returned => new("warning", sentence, view.Assignment.State == AssignmentState.Returned ? null : message.Text),
            OutboxKind.Reminder => new("warning", sentence),
            _ => CardLead.News(sentence, message.Text),
        };
    }

    private static string Sentence(OutboxMessage message, string number) => message.Kind switch
    {
        OutboxKind.Returned => "Message.Returned",
        OutboxKind.Reminder => $"Message.Reminder.{number}",
        _ => message.Text is { Length: > 0 } ? $"Message.PassedOn.{number}" : $"Message.Prompt.{number}",
    };
}
