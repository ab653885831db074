using System.Globalization;
using System.Text.Json.Nodes;
using OfficeIntegration.Benchmarks.Measuring;

namespace OfficeIntegration.Benchmarks.Storing;

/// <summary>What one assessment leaves in the store, and what it asks of it, from its start to its last merge.</summary>
internal static class CycleBenchmark
{
    public const string Name = "cycle";

    private const int Words = 400;

    public static JsonObject Run(BenchmarkOptions options)
    {
        CycleOutcome outcome = new CycleRun(people: options.Effort == Effort.Quick ? 10 : 60, Words).RunAsync().GetAwaiter().GetResult();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"cycle: {outcome.People} people, {outcome.Answers} answers of {outcome.Words} words, {outcome.Files.Count} merges\n{outcome.Bytes / 1024.0:N0} kB stored as billed, {outcome.OfDocuments / 1024.0:N0} kB of it documents; the {outcome.Files.Count} masters as whole files would be {outcome.Files.Sum() / 1024.0:N0} kB, the last {outcome.Files[^1] / 1024.0:N0} kB; {outcome.Requests:N0} requests to the store"));
        Console.WriteLine("  table            rows        kB");
        foreach (StoredTable table in outcome.Tables)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {table.Name,-14}  {table.Rows,5:N0}  {table.Bytes / 1024.0,8:N1}"));
        }

        Console.WriteLine("  step     times  requests each");
        foreach ((string name, (int times, long requests)) in outcome.Steps)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-8} {times,5:N0}  {(double)requests / times,13:N1}"));
        }

        Console.WriteLine();
        return outcome.Json();
    }
}
