using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Who is not reached in Teams, why, and buttons for what to do next; the first few by name, and the way to all of them.</summary>
public static class ReachBox
{
    private const int MaxPeople = 2;

    /// <returns>Null when everybody is reached, or nobody looked.</returns>
    public static JsonObject? Build(ReachReport? reach, bool mayAct, TextsInLanguage texts)
    {
        PersonReach[] lost = [.. (reach?.People ?? []).Where(person => person.Problem is not null)];
        return lost.Length == 0
            ? null
            : Element.Box(
                "attention",
                [
                    Element.Words(Element.Bold(texts.Format("Status.NotReached", ("count", lost.Length)))),
                    .. lost.Take(MaxPeople).Select(person => ReachRow.Build(reach!, person, CardIds.Of(reach!.Assessment), mayAct, texts)),
                    lost.Length > MaxPeople ? Element.Quiet(texts.Format("Reach.More", ("count", lost.Length - MaxPeople))) : null,
                ]);
    }
}
