using OfficeIntegration.Core;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Finds the command that a message is, in whichever of the six languages it was typed.</summary>
public sealed class CommandIndex
{
    private readonly List<(string Words, ICommand Command)> _byWords = [];

    /// <exception cref="InvalidOperationException">Two commands have one name, or answer to the same words; the message names both.</exception>
    public CommandIndex(IEnumerable<ICommand> commands)
    {
        All = [.. commands];
        RefuseTwins([.. All.Select(command => (command.Name, command))]);
        foreach (ICommand command in All)
        {
            _byWords.AddRange(WordsOf(command).Select(words => (words, command)));
        }

        RefuseTwins(_byWords);
        // "my items" must be tried before "my".
        _byWords.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
    }

    public IReadOnlyList<ICommand> All { get; }

    /// <returns>Null when the text is no command.</returns>
    public (ICommand Command, string Argument)? Find(string text)
    {
        string typed = CommandWords.Folded(text);
        foreach ((string words, ICommand command) in _byWords)
        {
            if (CommandWords.Rest(typed, text, words) is { } rest && command.Takes(rest))
            {
                return (command, rest);
            }
        }

        return null;
    }

    private static IEnumerable<string> WordsOf(ICommand command) => Languages.All
        .SelectMany(language => BotTexts.All.For(language)["Command." + command.Name].Split('|'))
        .Select(CommandWords.Folded)
        .Distinct();

    private static void RefuseTwins(IReadOnlyList<(string Words, ICommand Command)> entries)
    {
        foreach (IGrouping<string, (string Words, ICommand Command)> twins in entries.GroupBy(entry => entry.Words).Where(group => group.Count() > 1))
        {
            throw new InvalidOperationException(
                $"'{twins.Key}' calls {string.Join(" and ", twins.Select(twin => twin.Command.GetType().Name))}. Rename one of them.");
        }
    }
}
