using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>One activity of a person we know: who speaks, in which language, and how to answer.</summary>
/// <param name="isNew">The person's first activity ever; of two at once only one is.</param>
/// <param name="activity">What was said to us: usually the context's own activity, or one from a group that is answered in private.</param>
public sealed class Turn(ITurnContext context, Caller caller, Conversation conversation, bool isNew, TextsInLanguage texts, Activity activity)
{
    public ITurnContext Context { get; } = context;

    public Caller Caller { get; } = caller;

    public Conversation Conversation { get; } = conversation;

    public bool IsNew { get; } = isNew;

    public TextsInLanguage Texts { get; } = texts;

    public string Language => Texts.Language;

    /// <summary>What was typed, without the bot's own name; empty when nothing was.</summary>
    public string Text => TakeMessage.TextOf(activity);

    /// <summary>The same activity was dealt with before; whoever waits for an answer gets how things stand.</summary>
    public bool IsRepeat => NameOf(activity) is { } name && Conversation.HasAnswered(name);

    /// <summary>When it was said, UTC; activities need not arrive in the order in which they were made.</summary>
    public DateTimeOffset? SaidAt => activity.Timestamp?.ToUniversalTime();

    /// <summary>The same for every delivery of the same activity; what makes a repetition harmless.</summary>
    /// <param name="about">What is done, for an activity that has no id.</param>
    public string SubmissionId(string about) => NameOf(activity) ?? Ids.Derive("no activity id", about);

    /// <summary>A name that the activity has alone; null for one without an id.</summary>
    public static string? NameOf(Activity activity) => string.IsNullOrWhiteSpace(activity.Id)
        ? null
        : Ids.Derive("activity", activity.Conversation?.Id ?? "", activity.Id);

    public Task SayAsync(string sentence, CancellationToken cancellation) => Context.SendActivityAsync(Message.Of(sentence), cancellation);

    public Task ShowAsync(JsonObject card, CancellationToken cancellation) => Context.SendActivityAsync(Message.Of(card), cancellation);

    public Task ShowAsync(Attachment attachment, CancellationToken cancellation) => Context.SendActivityAsync(MessageFactory.Attachment(attachment), cancellation);
}
