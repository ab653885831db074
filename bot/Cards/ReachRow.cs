using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Bot.Cards;

/// <summary>One person on the ladder: how far they have come, what is in the way, what was done about it, and a button for everything that can be done next.</summary>
public static class ReachRow
{
    private const int MaxNameBytes = 160;
    private const int MaxItemsBytes = 200;

    /// <param name="ids">What the card is about; comes back with what was done.</param>
    /// <param name="mayAct">Whoever looks may do something about it, not only read it.</param>
    public static JsonObject Build(ReachReport report, PersonReach person, JsonObject ids, bool mayAct, TextsInLanguage texts)
    {
        JsonObject[] buttons = mayAct ? [.. Buttons(report, person, ids, texts)] : [];
        return Element.Group(
        [
            Element.Words(Element.Bold(CardText.Shorten(person.Person.Name, MaxNameBytes)), Element.Subtle("  " + CardText.Shorten(person.Person.Organisation, MaxNameBytes))),
            Element.Words(Rung(person, texts), Element.Run(Problem(report, person, texts)), Element.Subtle("  " + NameList.Of(person.Items.Select(item => item.ItemKey), texts, MaxItemsBytes))),
            .. Lines(person, texts),
            buttons.Length == 0 ? null : Element.Buttons(buttons),
        ]);
    }

    private static JsonObject Rung(PersonReach person, TextsInLanguage texts)
    {
        string rung = ReachTexts.For(person.Rung, texts.Language);
        JsonObject run = Element.Bold(person is { Rung: ReachRung.Read, ReadAt: { } at } ? rung + texts["Common.Between"] + ReaderTime.UtcDate(at, texts) : rung);
        run["size"] = "Small";
        run["color"] = person.Problem is not null ? "Attention" : person.Rung >= ReachRung.Submitted ? "Good" : "Accent";
        return run;
    }

    private static string Problem(ReachReport report, PersonReach person, TextsInLanguage texts) =>
        person.Problem is { } problem ? " – " + ReachTexts.For(problem, report.Installs, texts.Language) : "";

    private static IEnumerable<JsonObject> Lines(PersonReach person, TextsInLanguage texts)
    {
        string?[] lines =
        [
            person.MayHaveArrivedTwice ? texts["Reach.Twice"] : null,
            person.Steps.Count == 0 ? null : NameList.Phrases(person.Steps.Select(step => texts.Format($"Reach.Taken.{step.Step}", ("date", ReaderTime.UtcDate(step.At, texts)))), texts, 600),
            ReachTexts.For(person.Next, texts.Language),
        ];
        return lines.OfType<string>().Select(line => Element.Words(line));
    }

    private static IEnumerable<JsonObject> Buttons(ReachReport report, PersonReach person, JsonObject ids, TextsInLanguage texts) => person.Next switch
    {
        ReachStep.Ask => [Button.Plain("simulate", texts["Simulate.Open"], CardIds.Of(report.Assessment))],
        ReachStep.Remind => [Button.Plain("remind", texts["Notice.Remind"], CardIds.Person(report.Assessment, person.Person.Id))],
        ReachStep.Review => [Button.Plain("review", texts["Review.Open"], CardIds.Of(report.Assessment))],
        ReachStep.Deputy => [Button.Plain("deputy", texts["Reach.AskDeputy"], CardIds.Person(report.Assessment, person.Person.Id)), Section(report, person, texts), Done(person, ids, texts)],
        ReachStep.SectionFileByEmail when report.Mails => [Step(person, ids, texts["Reach.SendMail"]), Section(report, person, texts)],
        ReachStep.SectionFileByEmail => [Section(report, person, texts), Done(person, ids, texts)],
        ReachStep.PrintedForm => [Section(report, person, texts), .. IsTaken(person) ? (JsonObject[])[] : [Done(person, ids, texts)]],
        _ => [],
    };

    private static JsonObject Section(ReachReport report, PersonReach person, TextsInLanguage texts) =>
        Button.Plain("sectionFile", texts["Notice.SectionFile"], CardIds.Person(report.Assessment, person.Person.Id));

    private static JsonObject Done(PersonReach person, JsonObject ids, TextsInLanguage texts) => Step(person, ids, texts["Reach.Done"]);

    /// <summary>The step is done: by whoever presses it, or, where the product sends e-mail, by the product.</summary>
    private static JsonObject Step(PersonReach person, JsonObject ids, string title)
    {
        var data = (JsonObject)ids.DeepClone();
        data["stakeholder"] = person.Person.Id;
        data["step"] = $"{person.Next}";
        return Button.Plain("reachStep", title, data);
    }

    private static bool IsTaken(PersonReach person) => person.Steps.Any(step => step.Step == person.Next);
}
