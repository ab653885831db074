using System.Text.Json.Nodes;

namespace OfficeIntegration.Benchmarks.Loading;

/// <param name="Acknowledged">Contributions whose receipt came back.</param>
/// <param name="Lost">Of these, how many are not there, or not in the newest master although they are recorded as merged.</param>
/// <param name="Opened">Times the newest master was downloaded and read whole.</param>
/// <param name="OpsPerSecond">Requests answered while the load lasted.</param>
/// <param name="PeakMb">Largest working set of the product, in 2^20 bytes.</param>
/// <param name="CpuSeconds">Processor time of the product, preparation and end included.</param>
internal sealed record LoadOutcome(
    LoadPlan Plan, int Acknowledged, int Lost, int Opened, int UnreadableHeads, int BrokenChains, double OpsPerSecond, double Seconds, double PeakMb, double CpuSeconds, Latencies Times)
{
    public JsonObject Json(IEnumerable<LoadOutcome> points) => new(Fields().Prepend(new("name", LoadBenchmark.Name)).Append(new("points", new JsonArray([.. points.Select(point => new JsonObject(point.Fields()))]))));

    private IEnumerable<KeyValuePair<string, JsonNode?>> Fields() =>
    [
        new("assessments", Plan.Assessments),
        new("people", Plan.People),
        new("pause_s", Plan.Pause.TotalSeconds),
        new("seconds", Math.Round(Seconds, 1)),
        new("acknowledged", Acknowledged),
        new("lost", Lost),
        new("masters_opened", Opened),
        new("unreadable_heads", UnreadableHeads),
        new("broken_chains", BrokenChains),
        new("errors", Times.Errors.Count),
        new("refused", Times.Operations.Sum(Times.Refused)),
        new("ops_per_s", Math.Round(OpsPerSecond, 1)),
        new("p50_ms", Percentiles(0.5)),
        new("p95_ms", Percentiles(0.95)),
        new("p99_ms", Percentiles(0.99)),
        new("peak_mb", Math.Round(PeakMb, 1)),
        new("cpu_s", Math.Round(CpuSeconds, 1)),
    ];

    private JsonObject Percentiles(double share) => new(Times.Operations.Select(name => KeyValuePair.Create(name, (JsonNode?)Math.Round(Times.Percentile(name, share), 1))));
}
