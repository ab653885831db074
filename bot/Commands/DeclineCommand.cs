using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>decline 05 another office is in charge</c></summary>
public sealed class DeclineCommand(NamedItem named, DeclineItem decline) : ICommand
{
    public string Name => "decline";

    public bool Takes(string argument) => NamedItem.LooksLikeOne(FirstWord(argument));

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        string word = FirstWord(argument);
        if (await named.OneAsync(turn, word, cancellation) is { } item)
        {
            await decline.RunAsync(turn.Caller, item.AssessmentId, item.ItemKey, argument[word.Length..], cancellation);
            await turn.SayAsync(turn.Texts.Format("Decline.Done", ("item", item.ItemKey)), cancellation);
        }
    }

    private static string FirstWord(string argument) => new([.. argument.TakeWhile(character => !char.IsWhiteSpace(character))]);
}
