using System.Globalization;
using System.Text.Json.Nodes;
using OfficeIntegration.Benchmarks.Measuring;

namespace OfficeIntegration.Benchmarks.Delivering;

/// <summary>Everybody is prompted once, as fast as Teams allows and never faster, whatever happens to the product meanwhile.</summary>
internal static class DeliverBenchmark
{
    public const string Name = "deliver";

    /// <summary>For growth, where waiting for the published limits would take most of an hour and show nothing.</summary>
    private const int GrowthFactor = 20;

    private static readonly DeliveryPlan Full = new(10_000, Restarts: 5, LimitFactor: 1, Trouble: 0.02);
    private static readonly int[] FullGrowth = [1_000, 10_000, 50_000];
    private static readonly DeliveryPlan Quick = new(600, Restarts: 5, LimitFactor: 1, Trouble: 0.02);
    private static readonly int[] QuickGrowth = [250, 500, 1_000];

    public static JsonObject Run(BenchmarkOptions options)
    {
        bool quick = options.Effort == Effort.Quick;
        DeliveryPlan plan = quick ? Quick : Full;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"deliver: {plan.People:N0} people, 3 items each, one assessment; killed {plan.Restarts} times; {plan.Trouble:P0} of the people meet with trouble at first; Teams answers after {DeliveryRun.Latency.TotalMilliseconds:N0} ms"));
        DeliveryOutcome main = new DeliveryRun(plan).RunAsync().GetAwaiter().GetResult();
        Show("published limits: 50 requests/s", [main]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"growth: limits of the service and of the product times {GrowthFactor} ({50 * GrowthFactor:N0} requests/s), not killed, no trouble: what the product itself takes"));
        DeliveryOutcome[] points = [.. (quick ? QuickGrowth : FullGrowth).Select(people => new DeliveryRun(new(people, 0, GrowthFactor, 0)).RunAsync().GetAwaiter().GetResult())];
        Show("growth", points);
        return main.Json(points);
    }

    private static void Show(string title, IReadOnlyList<DeliveryOutcome> outcomes)
    {
        Console.WriteLine($"{title}\n    people   requests/s  overall/s  duplicates  missed  violations  restarts  repeated  uncertain  unsettled  peak MB  store/msg  cpu ms/msg    ask s  deliver s  ms/person");
        foreach (DeliveryOutcome one in outcomes)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Plan.People,10:N0}  {one.RateRps,11:N1}  {one.OverallRps,9:N1}  {one.Duplicates,10}  {one.Missed,6}  {one.Violations,10}  {one.Restarts,8}  {one.Repeated,8}  {one.Uncertain,9}  {one.Unsettled,9}  {one.PeakMb,7:N1}  {one.StoreRequests,9:N2}  {one.CpuMs,10:N2}  {one.AskSeconds,7:N1}  {one.Seconds,9:N1}  {(one.AskSeconds + one.Seconds) * 1_000 / one.Plan.People,9:N2}"));
        }

        Console.WriteLine();
    }
}
