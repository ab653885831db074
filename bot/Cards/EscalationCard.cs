using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>For a coordinator: one person has let the date pass, with whatever items.</summary>
public static class EscalationCard
{
    private const int Most = 12;

    /// <param name="late">One person's items without an answer; at least one.</param>
    public static JsonObject Build(IReadOnlyList<ReviewView> late, TextsInLanguage texts)
    {
        (Assessment assessment, Stakeholder person) = (late[0].Assessment, late[0].Stakeholder);
        string sentence = texts.Format("Notice.Escalation", ("name", CardText.Shorten(person.Name, 200)), ("count", late.Count));
        return Card.Of(
            texts,
            sentence,
            [
                Element.Band(
                    "emphasis",
                    AssessmentLine.Of(assessment),
                    Element.Words(Element.Bold(CardText.Shorten($"{person.Name} · {person.Organisation}", 500)))),
                new CardLead("attention", sentence).Build(),
                .. late.Take(Most).Select(view => Row(view, texts)),
                late.Count > Most ? Element.Quiet(CardText.Ellipsis) : null,
            ],
            Button.Main("remind", texts["Notice.Remind"], CardIds.Person(assessment, person.Id)),
            Button.Plain("sectionFile", texts["Notice.SectionFile"], CardIds.Person(assessment, person.Id)),
            Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)));
    }

    private static JsonObject Row(ReviewView view, TextsInLanguage texts)
    {
        JsonObject row = Element.Columns(
            Element.Column("auto", Element.Words(Element.Bold(view.Item.Key))),
            Element.Column("stretch", Element.Words(CardText.Shorten(view.Text, 300)), Element.Quiet(StateAndDate(view, texts))));
        row["separator"] = true;
        return row;
    }

    private static string StateAndDate(ReviewView view, TextsInLanguage texts) =>
        $"{RefusalTexts.For(view.Assignment.State, texts.Language)} · {texts.Format("Item.Due", ("date", ReaderTime.Date(view.Assignment.DueAt, view.Stakeholder, texts)))}";
}
