using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>language fr</c>; also by the language's name in any of the six, and by its own name alone.</summary>
public sealed class LanguageCommand(MeetPerson meet) : ICommand
{
    private const int MaxChars = 20;

    public string Name => "language";

    public bool Takes(string argument) => argument.Length <= MaxChars && !argument.Any(char.IsWhiteSpace);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if ((Meant(argument) ?? Meant(turn.Text)) is not { } language)
        {
            string known = string.Join(", ", Languages.All.Select(one => $"{one} ({BotTexts.All.For(one)["Language.Name"]})"));
            await turn.SayAsync(turn.Texts.Format("Language.Which", ("languages", known)), cancellation);
            return;
        }

        await meet.SpeakAsync(turn.Caller, language, cancellation);
        await turn.SayAsync(BotTexts.All.For(language)["Language.Now"], cancellation);
    }

    private static string? Meant(string typed)
    {
        string word = CommandWords.Folded(typed);
        return Languages.All.FirstOrDefault(language => word == CommandWords.Folded(language) || word == language.Split('-')[0] || NamesOf(language).Contains(word));
    }

    private static IEnumerable<string> NamesOf(string language) => Languages.All
        .SelectMany(speaker => BotTexts.All.For(speaker)[$"LanguageName.{language}"].Split('|'))
        .Append(BotTexts.All.For(language)["Language.Name"])
        .Select(CommandWords.Folded);
}
