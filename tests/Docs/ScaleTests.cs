using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using NCrontab;
using OfficeIntegration.Functions;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Docs;

/// <summary>docs/scale.md counts what there is, and names commands that exist.</summary>
public sealed partial class ScaleTests
{
    private const int GbOfAnInstance = 2;

    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "scale.md"));

    /// <summary>Flex Consumption counts a second for a run, and a timer does not take longer while nothing is to be done.</summary>
    [Fact]
    public void Timers_RunsOfAMonth_AreThoseOfThePageAndOfTheCostNote()
    {
        string[] schedules = [.. typeof(FunctionsServices).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()).OfType<TimerTriggerAttribute>().Select(trigger => trigger.Schedule)];
        int runs = schedules.Sum(RunsInThirtyDays);

        Assert.True(schedules.Length > 5);
        Assert.All((string[])[Page, File.ReadAllText(Repository.PathOf("infra", "README.md"))], page =>
        {
            Assert.Contains(runs.ToString("N0", CultureInfo.InvariantCulture), page, StringComparison.Ordinal);
            Assert.Contains((runs * GbOfAnInstance).ToString("N0", CultureInfo.InvariantCulture), page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Commands_NameBenchmarksThatThereAre()
    {
        string[] sources = [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Benchmarks"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
        string[] there = [.. sources.SelectMany(source => Benchmark.Matches(source).Select(match => match.Groups[1].Value))];
        string[] named = [.. Named.Matches(Page).Select(match => match.Groups[1].Value).Distinct()];

        Assert.True(named.Length > 4);
        Assert.Empty(named.Except(there));
    }

    /// <summary>A figure without where it is from is an opinion.</summary>
    [Fact]
    public void Limits_EachRow_SaysWhere()
    {
        string[] rows = [.. Page.Split("## Published limits")[1].Split("## ")[0].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)];

        Assert.True(rows.Length > 5);
        Assert.All(rows, row => Assert.True(row.Contains("](https://", StringComparison.Ordinal) || row.EndsWith("| the same |", StringComparison.Ordinal), row));
    }

    private static int RunsInThirtyDays(string schedule)
    {
        var from = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        return CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true }).GetNextOccurrences(from.AddTicks(-1), from.AddDays(30)).Count();
    }

    [GeneratedRegex(@"(?:const string Name = |\[)""([a-z-]+)""(?:;|\] =)")]
    private static partial Regex Benchmark { get; }

    [GeneratedRegex("^\\| `([a-z-]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Named { get; }
}
