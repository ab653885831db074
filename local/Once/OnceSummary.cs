using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.Records;
using OfficeIntegration.Local.FrontDoor;

namespace OfficeIntegration.Local.Once;

/// <summary>What came of an unattended run, as <c>summary.json</c> holds it.</summary>
/// <param name="Messages">Per person, coordinators included.</param>
/// <param name="Audit">The chain of everything that happened.</param>
public sealed record OnceSummary(
    string Template,
    string Language,
    string AssessmentId,
    IReadOnlyList<SummaryItem> Items,
    IReadOnlyList<VersionView> DocumentVersions,
    IReadOnlyList<SummaryMessages> Messages,
    SummaryAudit Audit,
    IReadOnlyList<StepTime> Durations,
    double Seconds)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <param name="people">Everybody in Teams.</param>
    public static async Task<OnceSummary> OfAsync(ProductApi coordinator, string assessmentId, IReadOnlyCollection<TeamsPerson> people, Steps steps, CancellationToken cancellation)
    {
        string path = $"api/assessments/{assessmentId}";
        StatusView status = await coordinator.GetAsync<StatusView>($"{path}/status", cancellation);
        MessageListView messages = await coordinator.GetAsync<MessageListView>($"{path}/messages", cancellation);
        AuditView audit = await coordinator.GetAsync<AuditView>($"{path}/audit", cancellation);
        var items = new List<SummaryItem>();
        foreach (ItemStatusView item in status.Headings.SelectMany(heading => heading.Items))
        {
            items.Add(await ItemAsync(coordinator, path, item, cancellation));
        }

        return new(
            status.Assessment.TemplateId,
            status.Assessment.Language,
            assessmentId,
            items,
            (await coordinator.GetAsync<VersionListView>($"{path}/versions", cancellation)).Versions,
            [.. people.Select(person => MessagesOf(person, messages))],
            new(audit.Intact, audit.Entries.Count),
            steps.Done,
            Math.Round(steps.Elapsed.TotalSeconds, 3));
    }

    private static async Task<SummaryItem> ItemAsync(ProductApi coordinator, string path, ItemStatusView item, CancellationToken cancellation)
    {
        var assignments = new List<SummaryAssignment>();
        foreach (AssignmentStatusView one in item.Assignments)
        {
            ContributionListView versions = await coordinator.GetAsync<ContributionListView>($"{path}/assignments/{Uri.EscapeDataString(one.AssignmentId)}/contributions", cancellation);
            assignments.Add(new(
                one.Name,
                one.Role,
                one.State,
                one.AcceptedVersion,
                one.MergedVersion,
                [.. versions.Contributions.Select(version => new SummaryContribution(version.Version, version.Source, version.SubmittedAt))]));
        }

        return new(item.Key, item.Use.Kind, item.Use.Reason, assignments);
    }

    private static SummaryMessages MessagesOf(TeamsPerson person, MessageListView messages)
    {
        MessageView[] own = [.. messages.Messages.Where(message => message.RecipientObjectId == person.ObjectId)];
        return new(
            person.Name,
            own.Count(message => message.Status == OutboxStatus.Sent),
            own.Count(message => message.Status is OutboxStatus.Pending or OutboxStatus.Sending),
            own.Count(message => message.Status == OutboxStatus.Failed),
            person.Messages.Count);
    }
}

public sealed record SummaryItem(string Key, ItemUseKind Use, string? Reason, IReadOnlyList<SummaryAssignment> Assignments);

public sealed record SummaryAssignment(
    string Person, AssignmentRole Role, AssignmentState State, int AcceptedVersion, int MergedVersion, IReadOnlyList<SummaryContribution> Contributions);

public sealed record SummaryContribution(int Version, ContributionSource Source, DateTimeOffset SubmittedAt);

/// <param name="Sent">Prompts, reminders and notices out of the outbox.</param>
/// <param name="Shown">Messages the person sees in Teams, answers to what they did included.</param>
public sealed record SummaryMessages(string Person, int Sent, int Waiting, int Failed, int Shown);

public sealed record SummaryAudit(bool Intact, int Entries);
