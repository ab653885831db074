using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>A sentence in answer to whatever came in, by the way that its sender listens on.</summary>
public static class Reply
{
    public const string CardInvoke = "adaptiveCard/action";

    public const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>Silent for what nobody expects an answer to, such as a reaction or somebody typing.</summary>
    public static Task SentenceAsync(ITurnContext context, string sentence, CancellationToken cancellation) => context.Activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.InstallationUpdate => context.SendActivityAsync(Message.Of(sentence), cancellation),
        ActivityTypes.Invoke => InvokeAsync(context, sentence, cancellation),
        _ => Task.CompletedTask,
    };

    public static AdaptiveCardInvokeResponse CardAnswer(string sentence) => new() { StatusCode = 200, Type = MessageType, Value = sentence };

    private static async Task InvokeAsync(ITurnContext context, string sentence, CancellationToken cancellation)
    {
        bool isCard = context.Activity.Name == CardInvoke;
        var answer = new InvokeResponse { Status = 200, Body = isCard ? CardAnswer(sentence) : null };
        await context.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = answer }, cancellation);
        if (!isCard)
        {
            await context.SendActivityAsync(Message.Of(sentence), cancellation);
        }
    }
}
