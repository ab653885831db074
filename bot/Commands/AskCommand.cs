using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>ask 05 are the municipalities meant, too?</c> Without a number the question is about the item being talked about, or about none.</summary>
public sealed class AskCommand(NamedItem named, CurrentItem current, MyItems mine, AskCoordinator ask, ReadQuestion read) : ICommand
{
    private static readonly char[] Marks = ['?', '？', '؟'];

    public string Name => "ask";

    /// <summary>An answer may begin with the word, too; it does not name an item then, nor does it end in a question mark.</summary>
    public bool Takes(string argument) =>
        argument.Length == 0 || Marks.Contains(argument[^1]) || (FirstWord(argument).Length < argument.Length && NamedItem.LooksLikeOne(FirstWord(argument)));

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (argument.Length == 0)
        {
            await turn.SayAsync(turn.Texts["Ask.How"], cancellation);
            return;
        }

        bool isNamed = NamedItem.LooksLikeOne(FirstWord(argument)) && FirstWord(argument).Length < argument.Length;
        string question = isNamed ? argument[FirstWord(argument).Length..] : argument;
        if (await (isNamed ? named.OneAsync(turn, FirstWord(argument), cancellation) : PlaceAsync(turn, cancellation)) is { } place)
        {
            Question asked = await ask.RunAsync(
                turn.Caller, new(place.AssessmentId, place.ItemKey.Length == 0 ? null : place.ItemKey, question, turn.SubmissionId(question)), cancellation);
            await turn.ShowAsync(QuestionCard.Build(await read.RunAsync(turn.Caller, place.AssessmentId, asked.Id, turn.Language, cancellation), lead: null, "", turn.Texts), cancellation);
        }
    }

    private static string FirstWord(string argument) => new([.. argument.TakeWhile(character => !char.IsWhiteSpace(character))]);

    /// <returns>Null when the person has been asked which item is meant.</returns>
    private async Task<ItemPlace?> PlaceAsync(Turn turn, CancellationToken cancellation)
    {
        if (await current.FindAsync(turn, cancellation) is { } item)
        {
            return item;
        }

        IReadOnlyList<MyItem> items = await mine.RunAsync(turn.Caller, turn.Language, cancellation);
        string[] assessments = [.. items.Select(one => one.Assessment.Id).Distinct()];
        if (assessments is [var only])
        {
            return new(only, "");
        }

        await (assessments.Length == 0
            ? turn.SayAsync(turn.Texts["Chat.NothingOpen"], cancellation)
            : turn.ShowAsync(MyItemsCard.Build(items, 0, CardLead.News(turn.Texts["Ask.Which"]), turn.Texts), cancellation));
        return null;
    }
}
