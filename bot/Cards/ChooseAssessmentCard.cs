using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>For a coordinator of several assessments: which one is meant.</summary>
public static class ChooseAssessmentCard
{
    private const int Most = 12;

    /// <param name="verb">What to do with the one that is chosen.</param>
    public static JsonObject Build(string verb, IReadOnlyList<Assessment> assessments, TextsInLanguage texts) => Card.Of(
        texts,
        texts["Choose.Title"],
        [Element.Title(texts["Choose.Title"]), .. assessments.Take(Most).Select(assessment => Row(verb, assessment, texts))]);

    private static JsonObject Row(string verb, Assessment assessment, TextsInLanguage texts)
    {
        JsonObject row = Element.Columns(
            Element.Column("stretch", Element.Words(Element.Bold(AssessmentLine.TextOf(assessment))), Element.Quiet(CardText.Shorten(assessment.State, 200))),
            Element.Column("auto", Element.Buttons(Button.Plain(verb, texts["Choose.This"], CardIds.Of(assessment)))));
        row["separator"] = true;
        return row;
    }
}
