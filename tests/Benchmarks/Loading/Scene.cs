using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Local.FrontDoor;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>An assessment with everybody asked and a first document.</summary>
internal sealed record Scene(string AssessmentId, IReadOnlyList<(int Number, IReadOnlyList<string> Items)> People)
{
    private static readonly string[] Items = ["01", "02", "03", "04", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18"];

    public string Api => $"api/assessments/{AssessmentId}";

    public static string CoordinatorId(int number) => $"6f000000-0000-4000-8000-0000000000{number:D2}";

    public static string PersonId(int number) => $"6f000000-0000-4000-8000-1{number:D11}";

    public static async Task<Scene> SetAsync(HttpClient http, int number, int firstPerson, int people)
    {
        var coordinator = new ProductApi(http, CoordinatorId(1));
        var assessment = await coordinator.PostAsync<AssessmentView>("api/assessments", Assessment(number), default);
        (int Number, IReadOnlyList<string> Items)[] asked = [.. Enumerable.Range(firstPerson, people).Select(one => (one, (IReadOnlyList<string>)[Items[one % Items.Length], Items[(one + 5) % Items.Length]]))];
        var scene = new Scene(assessment.Id, asked);
        await coordinator.PostAsync<object>($"{scene.Api}/stakeholders", asked.Select(one => Person(one.Number, one.Items)), default);
        await coordinator.PostAsync<object>($"{scene.Api}/prompts", new { }, default);
        await coordinator.PostAsync<MergeView>($"{scene.Api}/merges", new { }, default);
        return scene;
    }

    private static object Person(int number, IEnumerable<string> items) => new
    {
        name = $"Sample Person {number}",
        organisation = $"Sample Office {number % 40}",
        category = "Ministry",
        language = "en",
        timeZone = "Africa/Nairobi",
        email = $"person{number}@example.org",
        objectId = PersonId(number),
        items = string.Join("; ", items),
    };

    private static object Assessment(int number) => new
    {
        templateId = "un-64-211",
        title = $"Load {number}",
        state = "Sample State",
        cycle = "2026",
        language = "en",
        dueAt = TimeProvider.System.GetUtcNow().AddDays(30),
        coordinators = new[] { 1, 2 }.Select(one => new { objectId = CoordinatorId(one), name = $"Sample Coordinator {one}", email = $"coordinator{one}@example.org" }),
    };
}
