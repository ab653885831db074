using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>language fr</c>; also by the language's own name.</summary>
public sealed class LanguageCommand(MeetPerson meet) : ICommand
{
    private const int MaxChars = 20;

    public string Name => "language";

    public bool Takes(string argument) => argument.Length <= MaxChars && !argument.Any(char.IsWhiteSpace);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (Meant(argument) is not { } language)
        {
            string known = string.Join(", ", Languages.All.Select(one => $"{one} ({BotTexts.All.For(one)["Language.Name"]})"));
            await turn.SayAsync(turn.Texts.Format("Language.Which", ("languages", known)), cancellation);
            return;
        }

        await meet.SpeakAsync(turn.Caller, language, cancellation);
        await turn.SayAsync(BotTexts.All.For(language)["Language.Now"], cancellation);
    }

    private static string? Meant(string argument) => Languages.All.FirstOrDefault(language =>
        string.Equals(argument, language, StringComparison.OrdinalIgnoreCase)
        || string.Equals(argument, language.Split('-')[0], StringComparison.OrdinalIgnoreCase)
        || string.Equals(argument, BotTexts.All.For(language)["Language.Name"], StringComparison.OrdinalIgnoreCase));
}
