using System.Globalization;
using System.Text.Json.Nodes;
using OfficeIntegration.Benchmarks.Measuring;

namespace OfficeIntegration.Benchmarks.Many;

/// <summary>What has to look at every assessment of a tenant, as their number grows.</summary>
internal static class ManyBenchmark
{
    public const string Name = "many";

    private static readonly int[] FullSizes = [1, 193, 2_000];
    private static readonly int[] QuickSizes = [1, 20, 100];

    public static JsonObject Run(BenchmarkOptions options)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"many: assessments of one tenant with {ManyRun.PeoplePerAssessment} people each, two items a person, everybody asked, nothing due; a table service of the benchmark's, which answers at once"));
        Console.WriteLine("  assessments  reminders ms  requests    items ms  requests   health ms  requests");
        ManyOutcome[] points = [.. (options.Effort == Effort.Quick ? QuickSizes : FullSizes).Select(size => Shown(new ManyRun(size).RunAsync().GetAwaiter().GetResult()))];
        Console.WriteLine();
        return new() { ["name"] = Name, ["points"] = new JsonArray([.. points.Select(point => point.Json())]) };
    }

    private static ManyOutcome Shown(ManyOutcome one)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {one.Assessments,11:N0}  {one.Reminders.Ms,12:N0}  {one.Reminders.Requests,8:N0}  {one.Items.Ms,10:N1}  {one.Items.Requests,8:N0}  {one.Health.Ms,10:N1}  {one.Health.Requests,8:N0}"));
        return one;
    }
}
