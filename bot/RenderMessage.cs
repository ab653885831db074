using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot;

/// <summary>The card that an outbox row is today. Between writing and sending, its items may have been answered.</summary>
public sealed class RenderMessage(SpokenLanguage spoken, OpenItem open, MyItems mine, ReviewItem review, ReadQuestion read, GetStatus status, ListSubmitted submitted)
{
    /// <param name="asked">Null when the message asks nobody for anything.</param>
    /// <param name="locale">Of the person's client, as last seen.</param>
    /// <returns>Null when nothing is left to say.</returns>
    public async Task<JsonObject?> RunAsync(OutboxMessage message, Conversation conversation, AskedPerson? asked, string? locale, CancellationToken cancellation)
    {
        if (message.IsToStakeholder)
        {
            return IsRecipient(asked, conversation) ? await ToStakeholderAsync(message, asked!, Spoken(asked!, conversation), cancellation) : null;
        }

        var recipient = new Caller(conversation.TenantId, conversation.ObjectId);
        TextsInLanguage texts = BotTexts.All.For(await spoken.OfAsync(recipient, conversation, locale, cancellation));
        try
        {
            return message.Kind switch
            {
                OutboxKind.Question or OutboxKind.Answer => QuestionCard.Build(await read.RunAsync(recipient, message.AssessmentId, message.QuestionId, texts.Language, cancellation), lead: null, "", texts),
                _ => await ToCoordinatorAsync(recipient, message, texts, cancellation),
            };
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

    private async Task<JsonObject?> ToCoordinatorAsync(Caller recipient, OutboxMessage message, TextsInLanguage texts, CancellationToken cancellation)
    {
        if (message.Kind == OutboxKind.HandedOver)
        {
            return await HandedOverAsync(recipient, message, texts, cancellation);
        }

        if (message.Kind == OutboxKind.Submitted && (message.StakeholderId.Length == 0 || message.ItemKeys.Count > 1))
        {
            SubmittedList answers = await submitted.RunAsync(recipient, message.AssessmentId, cancellation);
            return answers.Waiting.Count == 0 ? null : ReviewListCard.Build(answers, 0, texts);
        }

        string assignmentId = Assignment.IdOf(message.StakeholderId, message.ItemKeys[0]);
        ReviewView view = await review.RunAsync(recipient, message.AssessmentId, assignmentId, texts.Language, cancellation);
        return message.Kind switch
        {
            OutboxKind.Submitted => view is { Newest: not null, Assignment.State: AssignmentState.Submitted } ? NoticeCard.Submitted(view, null, "", texts) : null,
            OutboxKind.Declined => NoticeCard.Declined(view, message.Text, texts),
            OutboxKind.Delegated => NoticeCard.Delegated(view, message.Text, texts),
            OutboxKind.Unreachable => NoticeCard.Unreachable(view, texts),
            _ => await EscalationAsync(recipient, message, texts, cancellation),
        };
    }

    private async Task<JsonObject?> EscalationAsync(Caller recipient, OutboxMessage message, TextsInLanguage texts, CancellationToken cancellation)
    {
        var late = new List<ReviewView>();
        foreach (string item in message.ItemKeys)
        {
            ReviewView view = await review.RunAsync(recipient, message.AssessmentId, Assignment.IdOf(message.StakeholderId, item), texts.Language, cancellation);
            late.AddRange(AssignmentTransitions.IsOpen(view.Assignment.State) ? [view] : []);
        }

        return late.Count == 0 ? null : EscalationCard.Build(late, texts);
    }

    private async Task<JsonObject> HandedOverAsync(Caller recipient, OutboxMessage message, TextsInLanguage texts, CancellationToken cancellation)
    {
        string sentence = texts.Format("HandOver.News", ("name", CardText.Shorten(message.Text ?? "", 200)));
        return StatusCard.Build(await status.RunAsync(recipient, message.AssessmentId, texts.Language, cancellation), CardLead.News(sentence), texts);
    }
}
