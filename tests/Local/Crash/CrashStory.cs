using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Functions.Records;
using OfficeIntegration.Local.FrontDoor;
using OfficeIntegration.Local.Once;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Local.Crash;

/// <summary>
/// An assessment with more people and items than one transaction of a merge takes, and what must be true of it after
/// any crash. All through the HTTP API.
/// </summary>
/// <param name="http">Its base address is the product's.</param>
public sealed class CrashStory(HttpClient http, string assessmentId)
{
    internal const string CoordinatorId = "6f000000-0000-4000-8000-000000000001";
    private const int People = 6;

    private static readonly string[] Items = ["A1", "A2", "B1", "B2", "B2.i", "B3"];

    private static IEnumerable<(int Person, string Item)> Everything => Enumerable.Range(0, People).SelectMany(person => Items.Select(item => (person, item)));

    private string Api => $"api/assessments/{assessmentId}";

    private ProductApi Coordinator => new(http, CoordinatorId);

    /// <summary>Started, everybody asked, nothing answered.</summary>
    public static async Task<string> StartAsync(HttpClient http)
    {
        var coordinator = new ProductApi(http, CoordinatorId);
        var assessment = await coordinator.PostAsync<AssessmentView>("api/assessments", Assessment(), default);
        var people = Enumerable.Range(0, People).Select(person => new
        {
            name = $"Person {person}",
            organisation = "Sample",
            category = "Ministry",
            language = "en",
            timeZone = "Africa/Nairobi",
            email = Email(person),
            objectId = PersonId(person),
        });
        await coordinator.PostAsync<object>($"api/assessments/{assessment.Id}/stakeholders", people, default);
        var assignments = Enumerable.Range(0, People).SelectMany(person => Items.Select(item => new { email = Email(person), itemKey = item, role = person == 0 ? "Lead" : "Contributor" }));
        await coordinator.PostAsync<object>($"api/assessments/{assessment.Id}/assignments", new { assignments }, default);
        await coordinator.PostAsync<object>($"api/assessments/{assessment.Id}/prompts", new { }, default);
        return assessment.Id;
    }

    public Task<ReceiptView> SubmitAsync(int person, string item, int round) => new ProductApi(http, PersonId(person)).PostAsync<ReceiptView>(
        $"{Api}/items/{item}/contributions", new { markdown = Answer(person, item, round) }, default, $"{person}-{item}-{round}");

    /// <summary>Everybody's answers to all items, all of them under way.</summary>
    public IEnumerable<Task<ReceiptView>> SubmitAll(int round) => Everything.Select(one => SubmitAsync(one.Person, one.Item, round));

    public Task AcceptAsync(ReceiptView receipt) =>
        Coordinator.PostAsync<AssignmentView>($"{Api}/assignments/{receipt.AssignmentId}/accept", new { version = receipt.Version }, default);

    public Task RemindAsync() => Coordinator.PostAsync<object>($"{Api}/reminders", new { }, default);

    public async Task SubmitAndAcceptAllAsync(int round)
    {
        foreach ((int person, string item) in Everything)
        {
            await AcceptAsync(await SubmitAsync(person, item, round));
        }
    }

    public Task<MergeView> MergeAsync() => Coordinator.PostAsync<MergeView>($"{Api}/merges", new { }, default);

    /// <summary>Nothing that was acknowledged is missing, nothing is there twice, and the record is whole.</summary>
    /// <param name="acknowledged">Rounds whose every answer was acknowledged.</param>
    public async Task RequireIntactAsync(int acknowledged)
    {
        Assert.True((await Coordinator.GetAsync<AuditView>($"{Api}/audit", default)).Intact);
        foreach (AssignmentStatusView assignment in await AssignmentsAsync())
        {
            IReadOnlyList<ContributionView> versions = await ContributionsAsync(assignment.AssignmentId);
            Assert.Equal(Enumerable.Range(1, versions.Count), versions.Select(version => version.Version));
            Assert.InRange(versions.Count, acknowledged, acknowledged + 1);
            Assert.Equal(assignment.LatestVersion, versions.Count);
        }
    }

    public async Task<IReadOnlyList<ContributionView>> ContributionsAsync(string assignmentId) =>
        (await Coordinator.GetAsync<ContributionListView>($"{Api}/assignments/{assignmentId}/contributions", default)).Contributions;

    public async Task<IReadOnlyList<AssignmentStatusView>> AssignmentsAsync() =>
        [.. (await Coordinator.GetAsync<StatusView>($"{Api}/status", default)).Headings.SelectMany(heading => heading.Items).SelectMany(item => item.Assignments)];

    public async Task<int> MessagesAsync(OutboxKind kind) =>
        (await Coordinator.GetAsync<MessageListView>($"{Api}/messages", default)).Messages.Count(message => message.Kind == kind);

    public async Task<IReadOnlyList<int>> VersionsAsync() =>
        [.. (await Coordinator.GetAsync<VersionListView>($"{Api}/versions", default)).Versions.Select(version => version.Version)];

    /// <summary>Every version there is can be read and is a valid document.</summary>
    public async Task RequireReadableAsync(IEnumerable<int> versions)
    {
        foreach (int version in versions)
        {
            (byte[] file, _) = await Coordinator.DownloadAsync($"{Api}/master?version={version}", default);
            Assert.Empty(ValidWord.Errors(file));
        }
    }

    /// <summary>The newest master holds every answer of the round once, and none of an earlier round.</summary>
    public async Task RequireMergedAsync(int round)
    {
        (byte[] file, _) = await Coordinator.DownloadAsync($"{Api}/master", default);
        string text = string.Join('\n', new WordEdit(file).Paragraphs);
        foreach ((int person, string item) in Everything)
        {
            Assert.Equal(1, text.Split(Answer(person, item, round)).Length - 1);
            Assert.DoesNotContain(Answer(person, item, round - 1), text, StringComparison.Ordinal);
        }

        Assert.All(await AssignmentsAsync(), assignment =>
        {
            Assert.Equal(AssignmentState.Merged, assignment.State);
            Assert.Equal(round, assignment.MergedVersion);
        });
    }

    private static string Answer(int person, string item, int round) => $"Person {person} says of {item} in round {round} that all is well.";

    private static string Email(int person) => $"person{person}@example.org";

    private static string PersonId(int person) => $"6f000000-0000-4000-8000-00000000010{person}";

    private static object Assessment() => new
    {
        templateId = "quick-check",
        title = "Crash",
        state = "Sample State",
        cycle = "2026",
        language = "en",
        dueAt = DateTimeOffset.UtcNow.AddDays(30),
        itemUses = new[] { new { itemKey = "B2.ii", kind = "NotApplicable", reason = "No group." } },
        coordinators = new[] { new { objectId = CoordinatorId, name = "Coordinator", email = "coordinator@example.org" } },
    };
}
