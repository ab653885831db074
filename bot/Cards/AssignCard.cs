using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>The form that names the people of items.</summary>
public static class AssignCard
{
    public const string PeopleField = "people", ItemsField = "items", RoleField = "role", DueField = "due";

    /// <summary>Id of somebody who is not reached, when the form asks others in their place.</summary>
    public const string InsteadOf = "insteadOf";

    private const int MaxChars = 4_000;

    /// <param name="typed">What stood in the fields, when the form is shown again; empty otherwise.</param>
    public static JsonObject Build(Assessment assessment, IReadOnlyList<Stakeholder> people, CardData typed, CardLead? lead, TextsInLanguage texts) => Card.Of(
        texts,
        lead?.Sentence ?? texts["Assign.Title"],
        [
            Element.Band("emphasis", AssessmentLine.Of(assessment), Element.Title(texts["Assign.Title"])),
            lead?.Build(),
            people.Count == 0 ? Element.Box("warning", Element.Words(texts["Assign.Nobody"])) : Element.Quiet(NameList.Of(people.Select(person => person.Name), texts, 1_500)),
            Input.Required(
                Input.Lines(PeopleField, texts["Assign.People"], CardText.Shorten(typed[PeopleField] ?? "", 3_000), MaxChars, "name@example.org"), texts["Start.Missing"]),
            Input.Required(Input.Text(ItemsField, texts["Assign.Items"], CardText.Shorten(typed[ItemsField] ?? "", 900), MaxChars, "01, 05.b"), texts["Start.Missing"]),
            Input.Choice(RoleField, texts["Assign.Role"], RoleIn(typed).ToString(), Enum.GetValues<AssignmentRole>().Select(role => ($"{role}", texts[$"Role.{role}"]))),
            Input.Date(DueField, texts["Assign.Due"], typed[DueField] ?? ""),
        ],
        Button.Main("assign", texts["Assign.Send"], Fields.Mark(Ids(assessment, typed))),
        Button.Plain("people", texts["People.Open"], CardIds.Of(assessment)));

    private static JsonObject Ids(Assessment assessment, CardData typed)
    {
        JsonObject ids = CardIds.Of(assessment);
        if (typed[InsteadOf] is { } person)
        {
            ids[InsteadOf] = person;
        }

        return ids;
    }

    public static AssignmentRole RoleIn(CardData typed) =>
        Enum.TryParse(typed[RoleField], out AssignmentRole role) && Enum.IsDefined(role) ? role : AssignmentRole.Lead;
}
