using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Stakeholders;

namespace OfficeIntegration.Local.FrontDoor;

/// <param name="People">By e-mail address.</param>
public sealed record StartedSample(AssessmentView Assessment, IReadOnlyDictionary<string, Stakeholder> People, IReadOnlyList<AssignmentView> Assignments);

/// <summary>Starts a template's sample the way a coordinator would; doing it again finds what is there.</summary>
public static class SampleAssessmentStart
{
    private const int AssignmentsPerRequest = 40;

    /// <param name="language">Of the assessment.</param>
    public static async Task<StartedSample> RunAsync(ProductApi coordinator, Template template, TemplateSample sample, string language, CancellationToken cancellation)
    {
        AssessmentView assessment = await coordinator.PostAsync<AssessmentView>("api/assessments", Start(template, sample, language), cancellation, $"sample-{template.Id}-{language}");
        ImportView people = await coordinator.PostAsync<ImportView>($"api/assessments/{assessment.Id}/stakeholders", sample.Stakeholders.Select(Person), cancellation);
        var assignments = new List<AssignmentView>();
        foreach (SampleAssignment[] some in sample.Assignments.Chunk(AssignmentsPerRequest))
        {
            var wanted = new { assignments = some.Select(one => new { email = one.StakeholderEmail, itemKey = one.ItemKey, role = one.Role }) };
            assignments.AddRange((await coordinator.PostAsync<AssignmentListView>($"api/assessments/{assessment.Id}/assignments", wanted, cancellation)).Assignments);
        }

        return new(assessment, people.People.ToDictionary(person => person.Email, StringComparer.OrdinalIgnoreCase), assignments);
    }

    /// <summary>Asks everybody who has not been asked yet.</summary>
    public static Task PromptAsync(ProductApi coordinator, string assessmentId, CancellationToken cancellation) =>
        coordinator.PostAsync<object>($"api/assessments/{assessmentId}/prompts", new { }, cancellation);

    private static object Start(Template template, TemplateSample sample, string language) => new
    {
        templateId = template.Id,
        title = sample.Assessment.Title,
        state = sample.Assessment.State,
        cycle = sample.Assessment.Cycle,
        language,
        dueAt = DateTimeOffset.UtcNow.AddDays(sample.Assessment.DueInDays),
        itemUses = sample.ItemUses,
        coordinators = sample.Coordinators,
    };

    private static object Person(SamplePerson person) => new
    {
        name = person.Name,
        organisation = person.Organisation,
        category = person.Category.ToString(),
        language = person.Language,
        timeZone = person.TimeZone,
        email = person.Email,
        objectId = person.ObjectId,
    };
}
