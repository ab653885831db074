using System.Text.Json.Nodes;

namespace OfficeIntegration.Benchmarks.Measuring;

/// <summary>The outcome of a contest under the names it is reported with.</summary>
/// <param name="Size">How many contributions or masters there were; null when the benchmark has one size.</param>
/// <param name="Ours">This product.</param>
/// <param name="Repack">Baseline a: unpacked and packed again.</param>
/// <param name="Pass">Baseline b: a, and one pass from reader to writer over the body.</param>
/// <param name="Dom">Baseline c: the same job with the Open XML SDK's object model.</param>
/// <param name="StoredKb">New data that a version adds to the store, in 2^10 bytes; null where nothing is stored.</param>
internal sealed record Figures(
    string Name,
    int? Size,
    Measurement Ours,
    Measurement Repack,
    Measurement Pass,
    Measurement Dom,
    double? StoredKb = null)
{
    /// <summary>Other programs at the same job, by the key they are reported under, in milliseconds.</summary>
    public IReadOnlyDictionary<string, double> Peers { get; init; } = new Dictionary<string, double>();

    /// <param name="points">The same per size; null for a benchmark of one size.</param>
    public JsonObject Json(IEnumerable<Figures>? points = null)
    {
        var json = new JsonObject { ["name"] = Name };
        Fill(json);
        if (points is not null)
        {
            json["points"] = new JsonArray([.. points.Select(point => point.Point())]);
        }

        return json;
    }

    private JsonObject Point()
    {
        var json = new JsonObject { ["size"] = Size };
        Fill(json);
        if (StoredKb is { } stored)
        {
            json["stored_kb"] = Rounded(stored);
        }

        return json;
    }

    private void Fill(JsonObject json)
    {
        json["ours_ms"] = Rounded(Ours.Ms);
        json["a_ms"] = Rounded(Repack.Ms);
        json["b_ms"] = Rounded(Pass.Ms);
        json["dom_ms"] = Rounded(Dom.Ms);
        json["ratio_a"] = Rounded(Ours.Ms / Repack.Ms);
        json["ratio_b"] = Rounded(Ours.Ms / Pass.Ms);
        json["speedup_dom"] = Rounded(Dom.Ms / Ours.Ms);
        json["bytes_ratio"] = Rounded((double)Ours.Bytes / Repack.Bytes);
        json["alloc_mb"] = Rounded(Ours.AllocatedMb);
        json["peak_mb"] = Rounded(Ours.PeakMb);
        foreach ((string key, double value) in Peers)
        {
            json[key] = Rounded(value);
        }
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
