using System.Globalization;
using System.Text.Json.Nodes;
using OfficeIntegration.Benchmarks.Measuring;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>Everybody works at the same time; afterwards everything that was acknowledged is looked for.</summary>
internal static class LoadBenchmark
{
    public const string Name = "load";

    private const int People = 200;
    private const int Spread = 10;

    /// <summary>Nobody hands in a text every ten seconds: two hundred who do stand for thousands who write theirs at the same time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public static JsonObject Run(BenchmarkOptions options)
    {
        bool quick = options.Effort == Effort.Quick;
        (int seconds, int pointSeconds) = quick ? (15, 10) : (120, 30);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load: {People} stakeholders, each doing something every {Pause.TotalSeconds:0} s, and their coordinators without a pause, over HTTP, against Azurite (which keeps its rows in memory here)"));
        LoadOutcome one = Measure(1, seconds);
        LoadOutcome spread = Measure(Spread, pointSeconds);
        return one.Json([one, spread]);
    }

    private static LoadOutcome Measure(int assessments, int seconds)
    {
        LoadOutcome outcome = new LoadRun(new(assessments, People, TimeSpan.FromSeconds(seconds), Pause)).RunAsync().GetAwaiter().GetResult();
        Show(outcome);
        return outcome;
    }

    private static void Show(LoadOutcome outcome)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Plan.People} people in {outcome.Plan.Assessments} assessment(s), {outcome.Seconds:N0} s: {outcome.OpsPerSecond:N1} requests/s, {outcome.Acknowledged:N0} contributions acknowledged, {outcome.Lost} lost, {outcome.Opened} masters opened, {outcome.UnreadableHeads} unreadable, {outcome.BrokenChains} broken chains, {outcome.Times.Errors.Count} errors, peak {outcome.PeakMb:N0} MB"));
        Console.WriteLine("  operation       count  refused    p50 ms    p95 ms    p99 ms");
        foreach (string name in outcome.Times.Operations)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-12}  {outcome.Times.Count(name),7:N0}  {outcome.Times.Refused(name),7:N0}  {outcome.Times.Percentile(name, 0.5),8:N0}  {outcome.Times.Percentile(name, 0.95),8:N0}  {outcome.Times.Percentile(name, 0.99),8:N0}"));
        }

        foreach (var error in outcome.Times.Errors.CountBy(error => error).Take(10))
        {
            Console.WriteLine($"  {error.Value} × {error.Key}");
        }

        Console.WriteLine();
    }
}
