using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>pass on 05 name@example.org</c>, with or without a word in between, and with a reason behind it or none.</summary>
public sealed class PassOnCommand(NamedItem named, DelegateItem passOn) : ICommand
{
    public string Name => "passOn";

    public bool Takes(string argument) => Parts(argument) is not null;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        (string word, string to, string reason) = Parts(argument)!.Value;
        if (await named.OneAsync(turn, word, cancellation) is { } item)
        {
            await passOn.RunAsync(turn.Caller, new(item.AssessmentId, item.ItemKey, to, Name: null, reason.Length == 0 ? null : reason), cancellation);
            await turn.SayAsync(turn.Texts.Format("PassOn.Done", ("item", item.ItemKey), ("to", to)), cancellation);
        }
    }

    /// <returns>Null when it names no item, or no address right after it.</returns>
    private static (string Item, string To, string Reason)? Parts(string argument)
    {
        string[] words = argument.Split((char[]?)null, 4, StringSplitOptions.RemoveEmptyEntries);
        int at = Array.FindIndex(words, word => word.Contains('@', StringComparison.Ordinal));
        return at is 1 or 2 && NamedItem.LooksLikeOne(words[0])
            ? (words[0], words[at].TrimEnd('.', ',', ';', ':'), string.Join(' ', words[(at + 1)..]))
            : null;
    }
}
