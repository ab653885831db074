using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Core.Workflow.Delivery;
using OfficeIntegration.Tests.Support.Tables;
using OfficeIntegration.Tests.Support.Teams;

namespace OfficeIntegration.Benchmarks.Delivering;

/// <summary>The product delivers to a simulated Teams and is killed in between; then everybody's messages are counted.</summary>
internal sealed class DeliveryRun(DeliveryPlan plan)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(40);

    /// <summary>What a request takes in the simulated Teams, at least.</summary>
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    public async Task<DeliveryOutcome> RunAsync()
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using SimulatedTeams teams = await SimulatedTeams.StartAsync(new TeamsPlan(plan.Trouble), TeamsLimits.Published.Times(plan.LimitFactor), Latency);
        await using ServiceProvider services = ProductProcess.Services(tables.ConnectionString, plan.LimitFactor);
        var asked = new AskedPeople(services);
        TimeSpan ask = await asked.WriteAsync(teams, plan.People);
        long before = tables.Requests;
        var time = Stopwatch.StartNew();
        (double peak, TimeSpan cpu) = await DeliverAsync(tables.ConnectionString, teams, asked);
        (TimeSpan delivering, double requests) = (time.Elapsed, (tables.Requests - before) / (double)plan.People);
        return Counted(teams, peak, cpu, ask, delivering, requests, await asked.ReadAsync());
    }

    /// <returns>Largest working set of any of the processes, and the processor time of all of them.</returns>
    private async Task<(double PeakMb, TimeSpan Cpu)> DeliverAsync(string connectionString, SimulatedTeams teams, AskedPeople asked)
    {
        (double PeakMb, TimeSpan Cpu) all = default;
        for (int life = 1; life <= plan.Restarts; life++)
        {
            using var product = ProductProcess.Start(connectionString, plan.LimitFactor);
            int until = plan.People * life / (plan.Restarts + 1);
            all = Of(all, await WatchAsync(product, () => Task.FromResult(teams.Shown.Count >= until)));
        }

        using var last = ProductProcess.Start(connectionString, plan.LimitFactor);
        return Of(all, await WatchAsync(last, async () => teams.Shown.Count >= plan.People && await asked.IsDoneAsync()));
    }

    private static (double PeakMb, TimeSpan Cpu) Of((double PeakMb, TimeSpan Cpu) all, (double PeakMb, TimeSpan Cpu) one) =>
        (Math.Max(all.PeakMb, one.PeakMb), all.Cpu + one.Cpu);

    /// <summary>Kills the product when it is time.</summary>
    private static async Task<(double PeakMb, TimeSpan Cpu)> WatchAsync(ProductProcess product, Func<Task<bool>> isTime)
    {
        double peak = 0;
        var waited = Stopwatch.StartNew();
        while (!await isTime())
        {
            peak = Math.Max(peak, product.PeakMb);
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException("The product did not get done.");
            }

            await Task.Delay(Look);
        }

        TimeSpan cpu = product.Cpu;
        product.Kill();
        return (peak, cpu);
    }

    private DeliveryOutcome Counted(SimulatedTeams teams, double peak, TimeSpan cpu, TimeSpan ask, TimeSpan time, double storeRequests, (int Uncertain, int Unsettled) read)
    {
        var seen = teams.Shown.ToLookup(message => SimulatedTeams.ObjectIdOf(message.Conversation));
        int whole = seen.Count(own => own.Any(AskedPeople.ShowsAllItems));
        return new(
            plan,
            teams.Rate,
            teams.Requests / time.TotalSeconds,
            seen.Sum(own => own.Count() - 1),
            plan.People - whole,
            teams.Violations,
            plan.Restarts,
            teams.Repetitions,
            read.Uncertain,
            read.Unsettled,
            peak,
            storeRequests,
            cpu.TotalMilliseconds / plan.People,
            ask.TotalSeconds,
            time.TotalSeconds);
    }
}
