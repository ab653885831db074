using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.Health;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Docs;

/// <summary>docs/operations.md, the alerts and the workbook speak of what there is, and of all of it.</summary>
public sealed partial class OperationsTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "operations.md"));
    private static readonly string Alerts = File.ReadAllText(Repository.PathOf("infra", "modules", "alerts.bicep"));
    private static readonly string Workbook = File.ReadAllText(Repository.PathOf("infra", "workbook.json"));

    [Fact]
    public void Alerts_EachHasASection_AndEachSectionAnAlert()
    {
        string[] deployed = [.. AlertName.Matches(Alerts).Select(match => match.Groups[1].Value + match.Groups[2].Value)];

        Assert.True(deployed.Length >= 5);
        Assert.Equal(Section.Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal), deployed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Alerts_AskOnlyForMeasuresTagsDependenciesAndReasonsThatThereAre()
    {
        string[] measures = [.. MetricName.Matches(Alerts).Select(match => match.Groups[1].Value)];
        (string Tag, string Value)[] asked = [.. TagValue.Matches(Alerts).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

        Assert.Empty(measures.Except(PublishedMeasures()));
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Where(one => one.Tag == Tags.Dependency).Select(one => one.Value).Except(Enum.GetNames<Dependency>()));
        Assert.Empty(asked.Where(one => one.Tag == Tags.Reason).Select(one => one.Value).Except(Enum.GetNames<HealthReason>()));
        Assert.Empty(asked.Select(one => one.Tag).Except(TagNames()));
    }

    [Fact]
    public void Health_DependenciesAndReasonsOfThePage_AreAllThereAre()
    {
        string page = Page.Split("## Health")[1].Split("## What is measured")[0];

        Assert.Equal(Enum.GetNames<Dependency>().Order(StringComparer.Ordinal), HealthRow.Matches(page).Select(match => match.Groups[1].Value).Where(name => name.Length > 0).Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<HealthReason>().Order(StringComparer.Ordinal), HealthRow.Matches(page).Select(match => match.Groups[2].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Enum.GetNames<HealthStatus>(), status => Assert.Contains($"`{status}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Measures_AreThoseOfThePage() =>
        Assert.Equal(PublishedMeasures(), Named(Page, Row).Where(name => name.StartsWith("officeintegration.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Spans_AreThoseOfThePage() =>
        Assert.Equal(SpanNames(), Span.Matches(Page.Split("| measure |")[0]).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Workbook_AsksOnlyForWhatThereIs_AndForEveryMeasure()
    {
        string[] queries = [.. JsonNode.Parse(Workbook)!["items"]!.AsArray().Select(item => (string?)item!["content"]!["query"]).OfType<string>()];
        string[] asked = [.. queries.SelectMany(query => MetricName.Matches(query).Select(match => match.Groups[1].Value))];
        string[] steps = [.. queries.Where(query => query.StartsWith("dependencies", StringComparison.Ordinal)).SelectMany(query => Quoted.Matches(query).Select(match => match.Groups[1].Value))];

        Assert.Equal(PublishedMeasures(), asked.Order(StringComparer.Ordinal));
        Assert.NotEmpty(steps);
        Assert.Empty(steps.Except(SpanNames()));
        Assert.Empty(queries.SelectMany(query => TagName.Matches(query).Select(match => match.Groups[1].Value)).Except(TagNames()));
    }

    private static IEnumerable<string> SpanNames() => Constants(typeof(Spans)).Where(name => name != Spans.SourceName).Order(StringComparer.Ordinal);

    private static IEnumerable<string> TagNames() => Constants(typeof(Tags));

    private static IEnumerable<string> Constants(Type type) => type.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Named(string page, Regex row) => row.Matches(page).Select(match => match.Groups[1].Value);

    private static string[] PublishedMeasures()
    {
        var names = new HashSet<string>();
        RuntimeHelpers.RunClassConstructor(typeof(Measures).TypeHandle);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == Measures.MeterName)
                {
                    names.Add(instrument.Name);
                }
            },
        };
        listener.Start();
        return [.. names.Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^  '([a-z-]+)': \{|name: '([a-z-]+)-\$\{name\}'\n  location: 'global'\n  tags: tags\n  properties: \{\n    description", RegexOptions.Multiline)]
    private static partial Regex AlertName { get; }

    [GeneratedRegex(@"^### ([a-z-]+)$", RegexOptions.Multiline)]
    private static partial Regex Section { get; }

    [GeneratedRegex(@"^\| `([a-z.]+)`", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"(?<=^\| [^|]*)`([a-z]+\.[a-z]+)`", RegexOptions.Multiline)]
    private static partial Regex Span { get; }

    [GeneratedRegex(@"name == ""(officeintegration\.[a-z.]+)""")]
    private static partial Regex MetricName { get; }

    [GeneratedRegex(@"""([a-z]+\.[a-z]+)""")]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"customDimensions\[""([a-z.]+)""\]\) == ""(\w+)""")]
    private static partial Regex TagValue { get; }

    [GeneratedRegex(@"^\| (?:`(\w+)`)? ?\|[^|]*\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex HealthRow { get; }

    [GeneratedRegex(@"customDimensions\[""([a-z.]+)""\]")]
    private static partial Regex TagName { get; }
}
