using Microsoft.Bot.Schema;
using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Commands;
using OfficeIntegration.Bot.Files;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>A message is a pressed button, files, a command, or an answer typed in the chat; in this order.</summary>
public sealed class TakeMessage(UseCard card, TakeFiles files, CommandIndex commands, TypedAnswer answer, DeliverOutbox deliver)
{
    public async Task RunAsync(Turn turn, CancellationToken cancellation)
    {
        IMessageActivity message = turn.Context.Activity;
        if (message.Value is not null)
        {
            await card.SubmittedAsync(turn, CardData.Of(message.Value), cancellation);
        }
        else if (IncomingFile.In(message) is { Count: > 0 } incoming)
        {
            await files.RunAsync(turn, incoming, cancellation);
        }
        else
        {
            await TypedAsync(turn, TextOf(message), cancellation);
        }

        if (turn.IsNew)
        {
            // Whoever writes before Teams has announced them can be reached from now on.
            await deliver.ToAsync(turn.Caller, cancellation);
        }
    }

    private Task TypedAsync(Turn turn, string text, CancellationToken cancellation) =>
        commands.Find(text) is var (command, argument)
            ? CommandAsync(turn, command, argument, cancellation)
            : RefusableAsync(turn, () => answer.RunAsync(turn, text, cancellation), cancellation);

    /// <summary>Carries out a command; a refusal is said.</summary>
    public static Task CommandAsync(Turn turn, ICommand command, string argument, CancellationToken cancellation) =>
        RefusableAsync(turn, () => command.RunAsync(turn, argument, cancellation), cancellation);

    private static async Task RefusableAsync(Turn turn, Func<Task> run, CancellationToken cancellation)
    {
        try
        {
            await run();
        }
        catch (RefusedException refused)
        {
            await turn.SayAsync(RefusalTexts.For(refused, turn.Language), cancellation);
        }
        catch (DocumentRejectedException rejected)
        {
            await turn.SayAsync(RefusalTexts.For(rejected, turn.Language), cancellation);
        }
    }

    /// <summary>What was typed, without the bot's own name.</summary>
    public static string TextOf(IMessageActivity message)
    {
        bool mentioned = message.Entities is { Count: > 0 } && message.Recipient?.Id is not null && message.Text is not null;
        return (mentioned ? message.RemoveRecipientMention() : message.Text)?.Trim() ?? "";
    }
}
