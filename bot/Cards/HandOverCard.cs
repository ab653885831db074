using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>The form that names another coordinator.</summary>
public static class HandOverCard
{
    public const string ToField = "to", StayField = "stay";

    public static JsonObject Build(Assessment assessment, string to, CardLead? lead, TextsInLanguage texts) => Card.Of(
        texts,
        lead?.Sentence ?? texts["HandOver.Title"],
        [
            Element.Band(
                "emphasis",
                AssessmentLine.Of(assessment),
                Element.Title(texts["HandOver.Title"]),
                Element.Quiet(NameList.Of(assessment.Coordinators.Select(one => one.Name), texts, 1_000))),
            lead?.Build(),
            Input.Required(Input.Text(ToField, texts["HandOver.To"], CardText.Shorten(to, 400), FieldRules.MaxNameChars, "name@example.org"), texts["PassOn.ToMissing"]),
            Input.Choice(StayField, texts["HandOver.Stay"], "false", [("false", texts["HandOver.Leaves"]), ("true", texts["HandOver.Stays"])]),
        ],
        Button.Run("handOver", texts["HandOver.Send"], Fields.Mark(CardIds.Of(assessment))),
        Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)));
}
