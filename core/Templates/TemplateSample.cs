using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Templates;

/// <summary>Invented people and answers for trying a template on one machine; read from <c>sample.json</c>.</summary>
/// <param name="Coordinators">At least one.</param>
/// <param name="ItemUses">Only the items that are not in scope; every other item of the template is.</param>
/// <param name="Assignments">Every item in scope has exactly one lead; nobody has the same item twice.</param>
public sealed record TemplateSample(
    SampleAssessment Assessment,
    IReadOnlyList<Coordinator> Coordinators,
    IReadOnlyList<SamplePerson> Stakeholders,
    IReadOnlyList<ItemUse> ItemUses,
    IReadOnlyList<SampleAssignment> Assignments);

/// <param name="Language">One of <see cref="Core.Languages.All"/>.</param>
/// <param name="DueInDays">From the day the sample is started; 1 to 365.</param>
public sealed record SampleAssessment(string Title, string State, string Cycle, string Language, int DueInDays);

/// <summary>A stakeholder to be; the id is derived from the e-mail address when the person is taken in.</summary>
/// <param name="TimeZone">IANA name.</param>
/// <param name="ObjectId">Entra object id, invented and always the same.</param>
public sealed record SamplePerson(
    string Name,
    string Organisation,
    StakeholderCategory Category,
    string Language,
    string TimeZone,
    string Email,
    string ObjectId);

/// <param name="StakeholderEmail">One of the sample's stakeholders.</param>
/// <param name="Answer">In the stakeholder's language; null for a reviewer, who writes none.</param>
public sealed record SampleAssignment(string StakeholderEmail, string ItemKey, AssignmentRole Role, SampleAnswer? Answer);

/// <param name="Markdown">What would be typed into the card.</param>
/// <param name="FurtherAction">Markdown; empty when nothing remains to be done.</param>
/// <param name="Evidence">Absolute https addresses.</param>
/// <param name="Level">0 to 5; null when the person gave none.</param>
public sealed record SampleAnswer(string Markdown, string FurtherAction, IReadOnlyList<string> Evidence, Marking Marking, int? Level);
