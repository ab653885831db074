using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Telemetry;
using OfficeIntegration.Local.Once;
using OfficeIntegration.Tests.Support;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Functions.Telemetry;

/// <summary>The main job from the first question to the last merge, as an operator sees it: every answer in one trace, and nobody named.</summary>
public sealed class MainJobTelemetryTests(ITestOutputHelper output)
{
    [Fact]
    public async Task MainJob_EveryAnswer_IsOneConnectedTraceThatNamesNobody()
    {
        using var folder = new TestFolder();
        await using Stage stage = await Stage.SetAsync("un-64-211", null, output.WriteLine, CancellationToken.None);
        var spans = new List<Activity>();
        var measures = new List<Metric>();
        using TracerProvider traces = Sdk.CreateTracerProviderBuilder().AddProduct().AddInMemoryExporter(spans).Build();
        using MeterProvider meters = Sdk.CreateMeterProviderBuilder().AddProduct().AddInMemoryExporter(measures).Build();

        OnceSummary summary = await OnceRun.PlayAsync(stage, "en", folder.Path, new Steps(TextWriter.Null), CancellationToken.None);
        meters.ForceFlush();
        Activity[] seen = [.. spans];

        WorkTable work = stage.Product.Services.GetRequiredService<WorkTable>();
        IReadOnlyList<Contribution> contributions = await work.ContributionsAsync(summary.AssessmentId, CancellationToken.None);
        Activity[] answers = [.. Of(seen, Spans.Submit, summary.AssessmentId).Where(span => span.GetTagItem(Tags.Version) is not null)];
        output.WriteLine($"{seen.Length} spans, {answers.Length} answers");
        Assert.Equal(
            contributions.Select(answer => $"{answer.ItemKey} {answer.Version} {answer.Source}").Order(StringComparer.Ordinal),
            answers.Select(span => $"{span.GetTagItem(Tags.Item)} {span.GetTagItem(Tags.Version)} {span.GetTagItem(Tags.Source)}").Order(StringComparer.Ordinal));
        Assert.All(answers, answer => FollowsFromTeamsToTheStore(answer, seen));
        NewsLeadsBackToItsAnswer(await work.OutboxAsync(summary.AssessmentId, CancellationToken.None), answers, [.. Of(seen, Spans.Deliver, summary.AssessmentId)]);
        Measured(measures, contributions.Count);
        string[] words = [.. Words(stage.Sample, contributions)];
        Assert.True(words.Length > 100);
        Assert.DoesNotContain(words, word => Said(seen, measures).Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<Activity> Of(Activity[] spans, string name, string assessmentId) =>
        spans.Where(span => span.OperationName == name && (string?)span.GetTagItem(Tags.Assessment) == assessmentId);

    private static void FollowsFromTeamsToTheStore(Activity answer, Activity[] spans)
    {
        var byId = spans.Where(span => span.TraceId == answer.TraceId).ToDictionary(span => span.SpanId);
        Assert.Contains(byId.Values, span => span.OperationName == Spans.Commit && span.ParentSpanId == answer.SpanId);
        var above = new List<string>();
        for (Activity at = answer; at.ParentSpanId != default; above.Add(at.OperationName))
        {
            Assert.True(byId.TryGetValue(at.ParentSpanId, out Activity? parent), $"{at.OperationName} hangs in the air.");
            at = parent;
        }

        // Above the request stands whoever sent it, which is Teams' side in this process.
        Assert.Equal([Spans.Turn, Spans.Request], above.Where(name => name is Spans.Turn or Spans.Request));
    }

    // What was decided on before it left has nothing to tell any more.
    private static void NewsLeadsBackToItsAnswer(IReadOnlyList<Row<OutboxMessage>> outbox, Activity[] answers, Activity[] deliveries)
    {
        string[] told = [.. outbox.Where(row => row.Value is { Kind: OutboxKind.Submitted, Status: OutboxStatus.Sent, ActivityId: not null }).Select(row => row.Value.Trace!.Split('-')[1])];
        Assert.True(told.Length > 20);
        Assert.Empty(told.Except(answers.Select(answer => answer.TraceId.ToHexString())));
        Assert.Empty(told.Except(deliveries.SelectMany(delivery => delivery.Links).Select(link => link.Context.TraceId.ToHexString())));
    }

    // Other tests may run at the same time, so that there may be more.
    private static void Measured(List<Metric> measures, int answers)
    {
        Assert.True(Sum("officeintegration.answers") >= answers);
        Assert.True(Sum("officeintegration.messages") > 0);
        Assert.True(Count("officeintegration.answer.time") > 0);
        Assert.True(Count("officeintegration.merge.duration") >= 2);
        Assert.Contains(measures, measure => measure.Name == "officeintegration.outbox.age");

        long Sum(string name) => Points(name).Sum(point => point.GetSumLong());
        long Count(string name) => Points(name).Sum(point => point.GetHistogramCount());
        IEnumerable<MetricPoint> Points(string name) => measures.Where(measure => measure.Name == name).SelectMany(PointsOf);
    }

    private static List<MetricPoint> PointsOf(Metric measure)
    {
        var points = new List<MetricPoint>();
        foreach (ref readonly MetricPoint point in measure.GetMetricPoints())
        {
            points.Add(point);
        }

        return points;
    }

    private static string Said(Activity[] spans, List<Metric> measures) => string.Join('\n',
    [
        .. spans.Select(span => $"{span.OperationName} {span.DisplayName} {span.StatusDescription}"),
        .. spans.SelectMany(span => span.TagObjects.Concat(span.Events.SelectMany(entry => entry.Tags)).Concat(span.Links.SelectMany(link => link.Tags ?? []))).Select(Word),
        .. spans.SelectMany(span => span.Baggage).Select(pair => $"{pair.Key} {pair.Value}"),
        .. measures.SelectMany(PointsOf).SelectMany(Tagged),
    ]);

    private static IEnumerable<string> Tagged(MetricPoint point)
    {
        var tags = new List<string>();
        foreach (KeyValuePair<string, object?> tag in point.Tags)
        {
            tags.Add(Word(tag));
        }

        return tags;
    }

    private static string Word(KeyValuePair<string, object?> tag) => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}");

    /// <summary>Names, addresses and ids of people and organisations, and every longer word of what was answered.</summary>
    private static IEnumerable<string> Words(TemplateSample sample, IReadOnlyList<Contribution> contributions) =>
        sample.Coordinators.SelectMany(person => (string[])[person.Name, person.Email, person.ObjectId])
            .Concat(sample.Stakeholders.SelectMany(person => (string[])[person.Name, person.Email, person.ObjectId, person.Organisation]))
            .Concat(contributions.SelectMany(answer => $"{answer.Markdown} {answer.FurtherAction}".Split(' ', '\n')).Where(word => word.Length > 12))
            .Concat(contributions.Select(answer => answer.StakeholderId))
            .Distinct(StringComparer.OrdinalIgnoreCase);
}
