using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Who is asked what, when and in which language, how many messages that makes and how long it goes on.</summary>
public static class SimulationCard
{
    /// <summary>People on one page.</summary>
    public const int PerPage = 8;

    /// <param name="page">From 0; a page that does not exist is the nearest one that does.</param>
    public static JsonObject Build(Simulation simulation, int page, TextsInLanguage texts)
    {
        int shown = Math.Clamp(page, 0, Math.Max(0, (simulation.People.Count - 1) / PerPage));
        string sentence = texts.Format(
            "Simulate.Summary",
            ("people", simulation.People.Count), ("prompts", simulation.Prompts), ("reminders", simulation.Reminders), ("escalations", simulation.Escalations));
        return Card.Of(
            texts,
            sentence,
            [
                Element.Band("emphasis", AssessmentLine.Of(simulation.Assessment), Element.Title(texts["Simulate.Title"]), Element.Quiet(texts["Simulate.Opening"])),
                Element.Words(Element.Bold(sentence)),
                simulation.LastAt is { } last ? Element.Words(Duration(simulation, last, texts)) : null,
                Languages(simulation, texts),
                .. Warnings(simulation, texts),
                .. simulation.People.Skip(shown * PerPage).Take(PerPage).Select(person => Row(person, texts)),
            ],
            Actions(simulation, shown, texts));
    }

    private static string Duration(Simulation simulation, DateTimeOffset last, TextsInLanguage texts) =>
        texts.Format("Simulate.Until", ("date", ReaderTime.UtcDate(last, texts)), ("days", Math.Max(1, (int)Math.Ceiling((last - simulation.At).TotalDays))), ("minutes", Math.Max(1, (int)Math.Ceiling(simulation.Sending.TotalMinutes))));

    private static JsonObject? Languages(Simulation simulation, TextsInLanguage texts) => simulation.People.Count == 0
        ? null
        : Element.Quiet(string.Join(
            " · ",
            simulation.People.GroupBy(person => person.Language).OrderByDescending(group => group.Count()).Select(group => $"{NameOf(group.Key)}: {group.Count().ToString(texts.Culture)}")));

    private static IEnumerable<JsonObject> Warnings(Simulation simulation, TextsInLanguage texts)
    {
        string[] lost = [.. simulation.People.Where(person => !person.IsInDirectory).Select(person => person.Stakeholder.Name)];
        int without = simulation.People.Count(person => person is { IsInDirectory: true, HasApp: false });
        string[] lines =
        [
            .. lost.Length == 0 ? [] : (string[])[texts.Format("Import.NotFound", ("names", NameList.Of(lost, texts, 600)))],
            .. without == 0 ? [] : (string[])[texts.Format("Simulate.WithoutApp", ("count", without))],
            .. simulation.Unassigned.Count == 0 ? [] : (string[])[texts.Format("Simulate.Unassigned", ("items", NameList.Of(simulation.Unassigned, texts, 600)))],
        ];
        return lines.Length == 0 ? [] : [Element.Box("warning", lines.Select(Element.Words))];
    }

    private static JsonObject Row(SimulatedPerson person, TextsInLanguage texts)
    {
        JsonObject row = Element.Columns(
            Element.Column(
                "stretch",
                Element.Words(Element.Bold(CardText.Shorten(person.Stakeholder.Name, 160)), Element.Subtle("  " + NameOf(person.Language))),
                Element.Quiet(NameList.Of(person.ItemKeys, texts, 300)),
                Element.Quiet(Times(person, texts))),
            Element.Column("auto", Element.Words(Element.Bold(ToThem(person).Count().ToString(texts.Culture)))));
        row["separator"] = true;
        return row;
    }

    /// <summary>The person's own dates: the first three, and the last.</summary>
    private static string Times(SimulatedPerson person, TextsInLanguage texts)
    {
        string[] dates = [.. ToThem(person).Select(message => ReaderTime.ShortDate(message.At, person.Stakeholder, texts))];
        return dates.Length <= 4 ? string.Join(" · ", dates) : $"{string.Join(" · ", dates.Take(3))} … {dates[^1]}";
    }

    private static IEnumerable<PlannedMessage> ToThem(SimulatedPerson person) => person.Messages.Where(message => message.Kind != OutboxKind.Escalation);

    // Isolated, so that a name in Arabic does not turn the number behind it around.
    private static string NameOf(string language) => $"\u2068{BotTexts.All.For(language)["Language.Name"]}\u2069";

    private static IEnumerable<JsonObject> Actions(Simulation simulation, int page, TextsInLanguage texts)
    {
        Assessment assessment = simulation.Assessment;
        return
        [
            .. simulation.Prompts > 0 ? [Button.Main("prompts", texts["Prompts.Send"], CardIds.Of(assessment))] : (JsonObject[])[],
            .. Pages.Of("simulate", CardIds.Of(assessment), page, PerPage, simulation.People.Count, texts),
            Button.Plain("assign", texts["Assign.Open"], CardIds.Of(assessment)),
            Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)),
        ];
    }
}
