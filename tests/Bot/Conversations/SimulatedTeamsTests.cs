using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Bot;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Teams;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>Core, bot and adapter as they run in the cloud, over Azurite, against a Teams that keeps its limits and has its troubles.</summary>
[Collection(ConversationAzurite.Name)]
public sealed class SimulatedTeamsTests(AzuriteFixture azurite)
{
    private const int People = 60;
    private static readonly Caller Coordinator = new("11111111-0000-0000-0000-000000000001", "22222222-0000-0000-0000-000000000001", "Sample Coordinator");
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Deliver_EveryKindOfTrouble_PromptsEverybodyOnceAndBreaksNoLimit()
    {
        // With this seed every kind of trouble happens to somebody.
        var plan = new TeamsPlan(share: 0.5, seed: 2);
        (plan.Always[SimulatedTeams.ConversationOf(ObjectId(1))], plan.Always[SimulatedTeams.ConversationOf(ObjectId(2))]) = (TeamsWhim.Blocked, TeamsWhim.NotInstalled);
        await using SimulatedTeams teams = await SimulatedTeams.StartAsync(plan);
        await using ServiceProvider services = Services(azurite.NewAccount());
        Assessment assessment = await AskAsync(services, teams);

        await UntilSettledAsync(services);

        Assert.Equal((0, People - 2), (teams.Violations, teams.Shown.Select(message => SimulatedTeams.ObjectIdOf(message.Conversation)).Distinct().Count()));
        Assert.Equal(People - 2, teams.Shown.Count);
        Assert.True(new[] { 0, 404, 412, 429, 502, 504 }.All(teams.Answers.ContainsKey), string.Join(' ', teams.Answers.Keys));
        Assert.All(teams.Shown, message => Assert.Contains("\"item\":\"01\"", message.Json, StringComparison.Ordinal));
        ReachReport reach = await services.GetRequiredService<ReadReach>().RunAsync(Coordinator, assessment.Id, None);
        Assert.Equal([(DeliveryProblem.Blocked, 1), (DeliveryProblem.NotInstalled, 1)], reach.Problems.Select(problem => (problem.Key, problem.Value)));
        Assert.Equal(People - 2, reach.Totals[ReachRung.Delivered]);
    }

    [Fact]
    public async Task Deliver_ServiceShowsRepetitions_TheProductSaysWhoMayHaveSeenTwo()
    {
        await using SimulatedTeams teams = await SimulatedTeams.StartAsync(new TeamsPlan(share: 0.5, seed: 2));
        teams.ShowsRepetitions = true;
        await using ServiceProvider services = Services(azurite.NewAccount());
        Assessment assessment = await AskAsync(services, teams);

        await UntilSettledAsync(services);

        string[] twice = [.. teams.Shown.CountBy(message => SimulatedTeams.ObjectIdOf(message.Conversation)).Where(seen => seen.Value > 1).Select(seen => seen.Key)];
        ReachReport reach = await services.GetRequiredService<ReadReach>().RunAsync(Coordinator, assessment.Id, None);
        string[] said = [.. reach.People.Where(person => person.MayHaveArrivedTwice).Select(person => person.Person.ObjectId!)];
        Assert.NotEmpty(twice);
        Assert.Empty(twice.Except(said));
    }

    private static ServiceProvider Services(string connectionString)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = connectionString,
            ["Templates:Folder"] = Repository.PathOf("templates"),
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.ClearProviders()).AddSingleton(configuration).AddSingleton<OfficeIntegration.Core.People.IPeople, ListedPeople>();
        return services.AddCore(configuration).AddBot(configuration).BuildServiceProvider();
    }

    private static async Task<Assessment> AskAsync(ServiceProvider services, SimulatedTeams teams)
    {
        await services.GetRequiredService<StoreTables>().EnsureCreatedAsync(None);
        Assessment assessment = await services.GetRequiredService<StartAssessment>().RunAsync(
            Coordinator, new("un-64-211", "Sample assessment", "Sample State", "2026", "en", TimeProvider.System.GetUtcNow().AddDays(28), [], null), None);
        string csv = "name,organisation,category,language,timeZone,email,objectId\n" + string.Concat(
            Enumerable.Range(0, People).Select(number => $"Person {number},Office {number},Ministry,en,Africa/Cairo,p{number}@example.org,{ObjectId(number)}\n"));
        await services.GetRequiredService<ImportStakeholders>().RunAsync(Coordinator, assessment.Id, ImportFormat.Csv, csv, None);
        foreach (int[] some in Enumerable.Range(0, People).Chunk(24))
        {
            AssignInput[] wanted = [.. some.SelectMany(number => (string[])["01", "02"], (number, item) => new AssignInput($"p{number}@example.org", item, AssignmentRole.Lead))];
            await services.GetRequiredService<AssignItems>().RunAsync(Coordinator, assessment.Id, wanted, None);
        }

        foreach (int number in Enumerable.Range(0, People))
        {
            await services.GetRequiredService<ConversationsTable>().TryAddAsync(new(Coordinator.TenantId, ObjectId(number), teams.ReferenceTo(Coordinator.TenantId, ObjectId(number)), assessment.CreatedAt), None);
        }

        await services.GetRequiredService<SendPrompts>().RunAsync(Coordinator, assessment.Id, null, None);
        return assessment;
    }

    private static async Task UntilSettledAsync(ServiceProvider services)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        DeliverOutbox deliver = services.GetRequiredService<DeliverOutbox>();
        while (await IsAnythingDueAsync(services))
        {
            await deliver.RunAsync(late.Token);
            await Task.Delay(TimeSpan.FromMilliseconds(300), late.Token);
        }
    }

    private static async Task<bool> IsAnythingDueAsync(ServiceProvider services)
    {
        await foreach (QueuedMessage _ in services.GetRequiredService<OutboxTable>().DueAsync(DateTimeOffset.MaxValue, None))
        {
            return true;
        }

        return false;
    }

    private static string ObjectId(int number) => string.Create(CultureInfo.InvariantCulture, $"44444444-0000-0000-0000-{number:D12}");
}
