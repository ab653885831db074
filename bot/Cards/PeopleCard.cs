using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>How to give the bot a list of people.</summary>
public static class PeopleCard
{
    /// <summary>The first line of the file; column names are the same in every language.</summary>
    public const string Columns = "name,organisation,category,language,timeZone,email,items";

    private const string Example = "Amina Example,Ministry of the Interior,Ministry,ar,Africa/Cairo,amina@example.org,01; 05.b";

    /// <param name="lead">Why it is shown, when there is a reason.</param>
    public static JsonObject Build(Assessment assessment, int people, CardLead? lead, TextsInLanguage texts) => Card.Of(
        texts,
        lead?.Sentence ?? texts["People.How"],
        [
            Element.Band("emphasis", AssessmentLine.Of(assessment), Element.Title(texts["People.Title"]), Element.Quiet(texts.Format("People.Count", ("count", people)))),
            lead?.Build(),
            Element.Sentence(texts["People.How"]),
            Sample(Columns),
            Sample(Example),
            Element.Quiet(CardText.Shorten($"category: {string.Join(", ", Enum.GetNames<StakeholderCategory>())} · language: {string.Join(", ", Core.Languages.All)}", 400)),
        ],
        Button.Plain("assign", texts["Assign.Open"], CardIds.Of(assessment)),
        Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)));

    private static JsonObject Sample(string line)
    {
        JsonObject run = Element.Run(line);
        run["fontType"] = "Monospace";
        run["size"] = "Small";
        return Element.Words(run);
    }
}
