using System.Text.Json.Nodes;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Which assessment a card belongs to; a person may be asked in several.</summary>
public static class AssessmentLine
{
    public static JsonObject Of(Assessment assessment) => Element.Quiet(TextOf(assessment));

    public static string TextOf(Assessment assessment) =>
        CardText.Shorten(assessment.Title.Contains(assessment.Cycle, StringComparison.Ordinal) ? assessment.Title : $"{assessment.Title} · {assessment.Cycle}", 400);
}
