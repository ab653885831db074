using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>One activity of a person we know: who speaks, in which language, and how to answer.</summary>
/// <param name="isNew">The person's first activity ever; of two at once only one is.</param>
public sealed class Turn(ITurnContext context, Caller caller, Conversation conversation, bool isNew, TextsInLanguage texts)
{
    public ITurnContext Context { get; } = context;

    public Caller Caller { get; } = caller;

    public Conversation Conversation { get; } = conversation;

    public bool IsNew { get; } = isNew;

    public TextsInLanguage Texts { get; } = texts;

    public string Language => Texts.Language;

    /// <summary>The same for every delivery of the same activity; what makes a repetition harmless.</summary>
    /// <param name="about">What is done, for an activity that has no id.</param>
    public string SubmissionId(string about) => string.IsNullOrWhiteSpace(Context.Activity.Id)
        ? Ids.Derive("no activity id", about)
        : Ids.Derive("activity", Context.Activity.Conversation?.Id ?? "", Context.Activity.Id);

    public Task SayAsync(string sentence, CancellationToken cancellation) => Context.SendActivityAsync(Message.Of(sentence), cancellation);

    public Task ShowAsync(JsonObject card, CancellationToken cancellation) => Context.SendActivityAsync(Message.Of(card), cancellation);

    public Task ShowAsync(Attachment attachment, CancellationToken cancellation) => Context.SendActivityAsync(MessageFactory.Attachment(attachment), cancellation);
}
