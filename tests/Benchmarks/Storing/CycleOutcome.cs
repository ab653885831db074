using System.Text.Json.Nodes;

namespace OfficeIntegration.Benchmarks.Storing;

/// <param name="Answers">First versions; some were revised.</param>
/// <param name="Files">Bytes of each version of the master, as it is downloaded.</param>
/// <param name="Steps">How often each thing was done over the API, and what requests to the store that took.</param>
internal sealed record CycleOutcome(int People, int Answers, int Words, IReadOnlyList<long> Files, IReadOnlyDictionary<string, (int Times, long Requests)> Steps, IReadOnlyList<StoredTable> Tables)
{
    public long Bytes => Tables.Sum(table => table.Bytes);

    public long Requests => Steps.Values.Sum(step => step.Requests);

    /// <summary>Of pieces and manifests.</summary>
    public long OfDocuments => Tables.Single(table => table.Name == "documents").Bytes;

    public JsonObject Json() => new()
    {
        ["name"] = CycleBenchmark.Name,
        ["people"] = People,
        ["answers"] = Answers,
        ["words"] = Words,
        ["versions"] = Files.Count,
        ["stored_kb"] = Kilobytes(Bytes),
        ["documents_kb"] = Kilobytes(OfDocuments),
        ["whole_files_kb"] = Kilobytes(Files.Sum()),
        ["store_requests"] = Requests,
        ["tables"] = new JsonObject(Tables.Select(table => KeyValuePair.Create(table.Name, (JsonNode?)new JsonObject { ["rows"] = table.Rows, ["kb"] = Kilobytes(table.Bytes) }))),
        ["steps"] = new JsonObject(Steps.Select(step => KeyValuePair.Create(step.Key, (JsonNode?)new JsonObject { ["times"] = step.Value.Times, ["requests"] = Math.Round((double)step.Value.Requests / step.Value.Times, 2) }))),
    };

    private static double Kilobytes(long bytes) => Math.Round(bytes / 1024.0, 1);
}
