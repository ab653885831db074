using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Benchmarks.Measuring;
using OfficeIntegration.Bot;
using OfficeIntegration.Core;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Local.Identity;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Benchmarks.Many;

/// <summary>A tenant with so many assessments, and what looks at all of them.</summary>
internal sealed class ManyRun(int assessments)
{
    public const int PeoplePerAssessment = 20;

    private const int Times = 5;
    private static readonly string[] Items = ["01", "02"];
    private static readonly Caller Coordinator = new("11111111-0000-0000-0000-000000000001", "22222222-0000-0000-0000-000000000001", "Sample Coordinator");

    public async Task<ManyOutcome> RunAsync()
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using ServiceProvider services = Services(tables.ConnectionString);
        await services.GetRequiredService<StoreTables>().EnsureCreatedAsync(CancellationToken.None);
        await Parallel.ForEachAsync(Enumerable.Range(0, assessments), async (number, _) => await WriteAsync(services, number));
        Caller person = new(Coordinator.TenantId, ObjectId(assessments / 2, 3), "Sample Person");
        var (outbox, people) = (services.GetRequiredService<OutboxTable>(), services.GetRequiredService<IPeople>());
        return new(
            assessments,
            await CostAsync(tables, () => services.GetRequiredService<SendReminders>().RunAsync(CancellationToken.None)),
            await CostAsync(tables, () => services.GetRequiredService<MyItems>().RunAsync(person, null, CancellationToken.None)),
            await CostAsync(tables, () => new CheckHealth(outbox, people, GraphOptions.Default, TimeProvider.System).RunAsync(CancellationToken.None)));
    }

    private static async Task<Cost> CostAsync(LoopbackTables tables, Func<Task> act)
    {
        await act();
        long before = tables.Requests;
        var times = new List<double>();
        for (int time = 0; time < Times; time++)
        {
            long from = Stopwatch.GetTimestamp();
            await act();
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        return new(Stopwatches.Median(times), (tables.Requests - before) / Times);
    }

    private static async Task WriteAsync(ServiceProvider services, int number)
    {
        Assessment assessment = await services.GetRequiredService<StartAssessment>().RunAsync(
            Coordinator,
            new("un-64-211", string.Create(CultureInfo.InvariantCulture, $"Sample assessment {number}"), "Sample State", "2026", "en", TimeProvider.System.GetUtcNow().AddDays(60), [], [new(Coordinator.ObjectId, "Sample Coordinator", "coordinator@example.org")]),
            CancellationToken.None);
        var change = new WorkChange(assessment.Id);
        foreach (Stakeholder person in Enumerable.Range(0, PeoplePerAssessment).Select(each => Person(assessment.Id, number, each)))
        {
            change.Add(person);
            foreach (string item in Items)
            {
                change.Add(new Assignment(person.Id, item, AssignmentRole.Lead, assessment.DueAt, AssignmentState.Planned));
            }
        }

        await services.GetRequiredService<WorkTable>().CommitAsync(change, CancellationToken.None);
        await services.GetRequiredService<SendPrompts>().RunAsync(Coordinator, assessment.Id, null, CancellationToken.None);
    }

    private static Stakeholder Person(string assessmentId, int number, int each)
    {
        string email = string.Create(CultureInfo.InvariantCulture, $"person{number}x{each}@example.org");
        return new(Ids.Stakeholder(assessmentId, email), $"Sample Person {each}", "Sample Office", StakeholderCategory.Ministry, "en", "Africa/Cairo", email, ObjectId(number, each));
    }

    private static string ObjectId(int number, int each) => string.Create(CultureInfo.InvariantCulture, $"33333333-0000-0000-{each:D4}-{number:D12}");

    private static ServiceProvider Services(string connectionString)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = connectionString,
            ["Templates:Folder"] = Repository.PathOf("templates"),
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.ClearProviders()).AddSingleton(configuration).AddSingleton<IPeople>(new LocalPeople([], null, new Dictionary<string, string>())).AddCore(configuration).AddBot(configuration);
        return services.BuildServiceProvider();
    }
}
