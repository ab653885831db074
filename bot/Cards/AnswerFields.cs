using System.Globalization;
using System.Text.Json.Nodes;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What stands in the fields of an item's card.</summary>
/// <param name="Evidence">One address per line.</param>
/// <param name="Over">The draft that stood on the card when typing began.</param>
public sealed record AnswerFields(string Answer, string FurtherAction, string Evidence, Marking Marking, int? Level, DraftSeen Over)
{
    /// <summary>Names of the fields, as the card's inputs are called.</summary>
    public const string AnswerField = "answer", FurtherField = "further", EvidenceField = "evidence", MarkingField = "marking", LevelField = "level";

    /// <summary>Says which draft stands on the card.</summary>
    private const string DraftStamp = "draft";

    private static readonly AnswerFields Empty = new("", "", "", Marking.Amber, null, DraftSeen.None);

    /// <summary>The draft; without one the newest answer; without that nothing.</summary>
    public static AnswerFields Of(ItemView view)
    {
        if (view.Draft is { } draft)
        {
            return new(draft.Markdown, draft.FurtherAction, Lines(draft.Evidence), draft.Marking, draft.Level, new(draft.SavedAt));
        }

        return view.Newest is { } newest
            ? new(newest.Markdown ?? RichTextMarkdown.Write(newest.Body), newest.FurtherAction, Lines(newest.Evidence), newest.Marking, newest.Level, DraftSeen.None)
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
            data[LevelField] is { } level ? LevelOf(level) : Level,
            SeenIn(data));

        // Clients may leave an empty field out: then it is empty, not absent.
        string Take(string name, string stored) => fields.Contains(name) ? data[name] ?? "" : data[name] ?? stored;
    }

    public IReadOnlyList<string> Links => Evidence.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Puts down which draft stands on the card; as a number in letters, since clients rewrite what looks like a date and round long numbers.</summary>
    public void StampOn(JsonObject ids)
    {
        if (Over.SavedAt is { } savedAt)
        {
            ids[DraftStamp] = string.Create(CultureInfo.InvariantCulture, $"t{savedAt.UtcTicks}");
        }
    }

    private static DraftSeen SeenIn(CardData data) =>
        data[DraftStamp] is ['t', .. var ticks] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out long at) && at <= DateTime.MaxValue.Ticks
            ? new(new DateTimeOffset(at, TimeSpan.Zero))
            : DraftSeen.None;

    private static int? LevelOf(string value) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out int level) ? level : null;

    private static string Lines(IReadOnlyList<string> links) => string.Join('\n', links);
}
