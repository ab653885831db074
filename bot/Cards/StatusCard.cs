using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Where an assessment stands, for its coordinators; auditors see it without the buttons that change something.</summary>
public static class StatusCard
{
    private const int MaxHeadings = 12;

    /// <param name="lead">What was just done, when the card answers to that.</param>
    public static JsonObject Build(StatusReport report, CardLead? lead, TextsInLanguage texts)
    {
        StatusTotals totals = report.Totals;
        string summary = texts.Format("Status.Answered", ("answered", totals.Answered), ("scope", totals.InScope));
        return Card.Of(
            texts,
            lead?.Sentence ?? summary,
            [
                Element.Band("emphasis", AssessmentLine.Of(report.Assessment), Element.Title(texts["Status.Title"]), Element.Quiet(texts.Format("Item.Due", ("date", ReaderTime.UtcDate(report.Assessment.DueAt, texts))))),
                lead?.Build(),
                Element.Words(Element.Bold(summary)),
                ProgressBar.Build(totals.Answered, totals.InScope - totals.Answered),
                Totals(totals, texts),
                ReachBox.Build(report.Reach, report.MayAct, texts),
                .. Headings(report, texts),
                Next(report, texts),
                Master(report, texts),
                report.Conflicts.Count > 0 ? Element.Box("warning", Element.Words(texts.Format("Status.Conflicts", ("count", report.Conflicts.Count)))) : null,
                More(report, texts),
            ],
            Actions(report, texts));
    }

    private static JsonObject Totals(StatusTotals totals, TextsInLanguage texts) => Element.Columns(
        Number(totals.Open, texts["Status.Open"]),
        Number(totals.Submitted, texts["Status.Submitted"]),
        Number(totals.Accepted, texts["Status.Accepted"]),
        Number(totals.Merged, texts["Status.Merged"]),
        Number(totals.Declined + totals.Unreachable, texts["Status.Lost"]));

    private static JsonObject Number(int count, string label)
    {
        JsonObject column = Element.Column(1, Figure(count), Element.Quiet(label));
        column["verticalContentAlignment"] = "Top";
        return column;
    }

    private static JsonObject Figure(int count)
    {
        JsonObject run = Element.Bold($"{count}");
        run["size"] = "ExtraLarge";
        return Element.Words(run);
    }

    private static IEnumerable<JsonObject> Headings(StatusReport report, TextsInLanguage texts)
    {
        HeadingStatus[] used = [.. report.Headings.Where(heading => heading.Items.Any(InScope))];
        return
        [
            .. used.Take(MaxHeadings).Select(Heading),
            .. used.Length > MaxHeadings ? [Element.Quiet(texts.Format("Status.MoreHeadings", ("count", used.Length - MaxHeadings)))] : (JsonObject[])[],
        ];
    }

    private static JsonObject Heading(HeadingStatus heading)
    {
        int scope = heading.Items.Count(InScope);
        int answered = heading.Items.Count(item => InScope(item) && item.IsAnswered);
        JsonObject row = Element.Columns(
            Element.Column(3, Element.Words(CardText.Shorten(heading.Title, 160))),
            Element.Column(2, ProgressBar.Build(answered, scope - answered)),
            Element.Column("auto", Element.Words(Element.Bold($"{answered}/{scope}"))));
        row["separator"] = true;
        row["spacing"] = "Small";
        return row;
    }

    private static bool InScope(ItemStatus item) => item.Use.Kind == ItemUseKind.InScope;

    private static JsonObject Master(StatusReport report, TextsInLanguage texts) => Element.Group(Element.Words(
        report.Master is { } master
            ? texts.Format("Status.Master", ("version", master.Number), ("date", ReaderTime.UtcDate(master.At, texts)))
            : texts["Status.NoMaster"]));

    /// <summary>Who is still to be asked, and when reminders go out by themselves.</summary>
    private static JsonObject? Next(StatusReport report, TextsInLanguage texts)
    {
        JsonObject?[] lines =
        [
            report.Planned == 0 ? null : Element.Words(texts.Format("Status.Planned", ("count", report.Planned))),
            report.NextReminders is not { } next
                ? null
                : Element.Words(texts.Format("Status.NextReminders", ("date", ReaderTime.UtcDate(next.At, texts)), ("people", next.People))),
        ];
        return lines.All(line => line is null) ? null : Element.Group(lines);
    }

    private static IEnumerable<JsonObject?> Actions(StatusReport report, TextsInLanguage texts)
    {
        Assessment assessment = report.Assessment;
        return
        [
            report.Totals.Submitted == 0 ? null : Button.Main("review", texts["Review.Open"], CardIds.Of(assessment)),
            report.Totals.Open == 0 ? null : Button.Plain("preview", texts["Preview.Open"], CardIds.Of(assessment)),
            report.MayAct ? Button.Run("merge", texts["Status.Merge"], CardIds.Of(assessment)) : null,
            report.Conflicts.Count > 0 ? Button.Plain("conflicts", texts["Status.Decide"], CardIds.Of(assessment)) : null,
            report.Master is null ? null : Button.Plain("document", texts["Status.Document"], CardIds.Of(assessment)),
        ];
    }

    // Clients show five buttons at the foot of a card and hide the rest.
    private static JsonObject More(StatusReport report, TextsInLanguage texts)
    {
        Assessment assessment = report.Assessment;
        return Element.Buttons(
            (report.Planned > 0 ? Button.Main : (Func<string, string, JsonObject, JsonObject>)Button.Plain)("simulate", texts["Simulate.Open"], CardIds.Of(assessment)),
            report.Reach is { People.Count: > 0 } ? Button.Plain("reach", texts["Reach.Open"], CardIds.Of(assessment)) : null,
            report.MayAct ? Button.Plain("people", texts["People.Open"], CardIds.Of(assessment)) : null,
            report.Master is null ? null : Button.Plain("versions", texts["Versions.Open"], CardIds.Of(assessment)),
            report.MayAct ? Button.Plain("handOver", texts["HandOver.Open"], CardIds.Of(assessment)) : null);
    }
}
