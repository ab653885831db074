using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Who is not reached in Teams, why, and what to do next; the first few by name.</summary>
public static class ReachBox
{
    private const int MaxPeople = 5;
    private const int MaxNameBytes = 120;

    /// <returns>Null when everybody is reached, or nobody looked.</returns>
    public static JsonObject? Build(ReachReport? reach, TextsInLanguage texts)
    {
        PersonReach[] lost = [.. (reach?.People ?? []).Where(person => person.Problem is not null)];
        return lost.Length == 0
            ? null
            : Element.Box(
                "attention",
                [Element.Words(Element.Bold(texts.Format("Status.NotReached", ("count", lost.Length)))), .. lost.Take(MaxPeople).Select(person => Line(person, texts))]);
    }

    private static JsonObject Line(PersonReach person, TextsInLanguage texts) => Element.Words(
        Element.Run($"{CardText.Shorten(person.Person.Name, MaxNameBytes)} — {RefusalTexts.For(person.Problem!.Value, texts.Language)}. {ReachTexts.For(person.Next, texts.Language)}"));
}
