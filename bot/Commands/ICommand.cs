using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Something a person can type.</summary>
public interface ICommand
{
    /// <summary>
    /// No two commands have the same. <c>Command.Name</c> in the texts holds the words that call it, separated by
    /// <c>|</c>, the first one being the one that help shows; <c>Help.Name</c> says what it does.
    /// </summary>
    string Name { get; }

    bool ForCoordinators => false;

    /// <summary>A word of the conversation, such as yes, and nothing to look up: help does not list it, and groups do not say it to us.</summary>
    bool IsTalk => false;

    /// <summary>Whether what follows the command's words can belong to it; otherwise the message is an answer that happens to begin like a command.</summary>
    bool Takes(string argument) => argument.Length == 0;

    /// <param name="argument">What follows the command's words; trimmed, may be empty.</param>
    Task RunAsync(Turn turn, string argument, CancellationToken cancellation);
}
