using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What stands in the fields of an item's card.</summary>
/// <param name="Evidence">One address per line.</param>
public sealed record AnswerFields(string Answer, string FurtherAction, string Evidence, Marking Marking, int? Level)
{
    /// <summary>Names of the fields, as the card's inputs are called.</summary>
    public const string AnswerField = "answer", FurtherField = "further", EvidenceField = "evidence", MarkingField = "marking", LevelField = "level";

    private static readonly AnswerFields Empty = new("", "", "", Marking.Amber, null);

    /// <summary>The draft; without one the newest answer; without that nothing.</summary>
    public static AnswerFields Of(ItemView view)
    {
        if (view.Draft is { } draft)
        {
            return new(draft.Markdown, draft.FurtherAction, Lines(draft.Evidence), draft.Marking, draft.Level);
        }

        return view.Newest is { } newest
            ? new(newest.Markdown ?? RichTextMarkdown.Write(newest.Body), newest.FurtherAction, Lines(newest.Evidence), newest.Marking, newest.Level)
            : Empty;
    }

    /// <summary>
    /// What was typed goes before what is stored. A text too long for the card had no field there; it stays as stored.
    /// </summary>
    public AnswerFields Typed(CardData data)
    {
        string[] fields = (data["fields"] ?? "").Split(' ');
        return new(
            Take(AnswerField, Answer),
            Take(FurtherField, FurtherAction),
            Take(EvidenceField, Evidence),
            Enum.TryParse(data[MarkingField], out Marking marking) && Enum.IsDefined(marking) ? marking : Marking,
            data[LevelField] is { } level ? LevelOf(level) : Level);

        // Clients may leave an empty field out: then it is empty, not absent.
        string Take(string name, string stored) => fields.Contains(name) ? data[name] ?? "" : data[name] ?? stored;
    }

    public IReadOnlyList<string> Links => Evidence.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int? LevelOf(string value) =>
        int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int level) ? level : null;

    private static string Lines(IReadOnlyList<string> links) => string.Join('\n', links);
}
