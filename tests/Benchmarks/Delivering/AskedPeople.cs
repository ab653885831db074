using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support.Teams;

namespace OfficeIntegration.Benchmarks.Delivering;

/// <summary>One assessment with any number of people, each asked for three items.</summary>
internal sealed class AskedPeople(IServiceProvider services)
{
    private const int PeoplePerTransaction = 19;
    private static readonly string[] Items = ["01", "02", "03"];
    private static readonly Caller Coordinator = new("11111111-0000-0000-0000-000000000001", "22222222-0000-0000-0000-000000000001", "Sample Coordinator");

    private readonly WorkTable _work = services.GetRequiredService<WorkTable>();

    /// <returns>Time that the product took to write down who is asked for what.</returns>
    public async Task<TimeSpan> WriteAsync(SimulatedTeams teams, int people)
    {
        await services.GetRequiredService<StoreTables>().EnsureCreatedAsync(CancellationToken.None);
        Assessment assessment = await services.GetRequiredService<StartAssessment>().RunAsync(
            Coordinator,
            new("un-64-211", "Sample assessment", "Sample State", "2026", "en", TimeProvider.System.GetUtcNow().AddDays(28), [], [new(Coordinator.ObjectId, "Sample Coordinator", "coordinator@example.org")]),
            CancellationToken.None);
        foreach (Stakeholder[] some in Enumerable.Range(0, people).Select(number => Person(assessment.Id, number)).Chunk(PeoplePerTransaction))
        {
            await WriteAsync(assessment, some);
        }

        ConversationsTable conversations = services.GetRequiredService<ConversationsTable>();
        await Parallel.ForEachAsync(Enumerable.Range(0, people), async (number, token) =>
            await conversations.TryAddAsync(new(Coordinator.TenantId, ObjectId(number), teams.ReferenceTo(Coordinator.TenantId, ObjectId(number)), assessment.CreatedAt), token));
        var time = Stopwatch.StartNew();
        await services.GetRequiredService<SendPrompts>().RunAsync(Coordinator, assessment.Id, null, CancellationToken.None);
        return time.Elapsed;
    }

    /// <summary>Nothing is left to send.</summary>
    public async Task<bool> IsDoneAsync()
    {
        await foreach (QueuedMessage _ in services.GetRequiredService<OutboxTable>().DueAsync(DateTimeOffset.MaxValue, CancellationToken.None))
        {
            return false;
        }

        return true;
    }

    /// <returns>Messages that may have arrived twice; messages and assignments that are not recorded as delivered.</returns>
    public async Task<(int Uncertain, int Unsettled)> ReadAsync()
    {
        string assessment = (await services.GetRequiredService<AssessmentsTable>().AllIdsAsync(CancellationToken.None)).Single();
        OutboxMessage[] messages = [.. (await _work.OutboxAsync(assessment, CancellationToken.None)).Select(row => row.Value)];
        int open = (await _work.AssignmentsAsync(assessment, CancellationToken.None)).Count(row => row.Value.State != AssignmentState.Delivered);
        return (messages.Count(message => message.Uncertain), open + messages.Count(message => message.Status != OutboxStatus.Sent));
    }

    /// <summary>All three are on the card.</summary>
    public static bool ShowsAllItems(TeamsMessage message) =>
        Array.TrueForAll(Items, item => message.Json.Contains($"\"item\":\"{item}\"", StringComparison.Ordinal));

    private async Task WriteAsync(Assessment assessment, Stakeholder[] some)
    {
        var change = new WorkChange(assessment.Id);
        foreach (Stakeholder person in some)
        {
            change.Add(person);
            foreach (string item in Items)
            {
                change.Add(new Assignment(person.Id, item, AssignmentRole.Lead, assessment.DueAt, AssignmentState.Planned));
            }
        }

        await _work.CommitAsync(change, CancellationToken.None);
    }

    private static Stakeholder Person(string assessmentId, int number)
    {
        string email = string.Create(CultureInfo.InvariantCulture, $"person{number}@example.org");
        return new(Ids.Stakeholder(assessmentId, email), $"Sample Person {number}", "Sample Office", StakeholderCategory.Ministry, "en", "Africa/Cairo", email, ObjectId(number));
    }

    private static string ObjectId(int number) => string.Create(CultureInfo.InvariantCulture, $"33333333-0000-0000-0000-{number:D12}");
}
