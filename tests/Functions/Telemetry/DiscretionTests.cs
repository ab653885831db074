using System.Diagnostics;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Functions.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace OfficeIntegration.Tests.Functions.Telemetry;

public sealed class DiscretionTests
{
    private static readonly ActivitySource Others = new("OfficeIntegration.Tests.Others");

    [Fact]
    public void Span_OfACallToTheDirectory_KeepsOnlyWhatNamesNobody()
    {
        Activity span = Exported(span => span
            .SetTag("http.request.method", "GET")
            .SetTag("url.full", "https://graph.example/v1.0/users/amina@example.org")
            .SetTag("server.address", "graph.example")
            .SetTag(Tags.Count, 3)
            .SetStatus(ActivityStatusCode.Error, "User amina@example.org was not found."))!;

        Assert.Equal(["http.request.method", Tags.Count, "server.address"], span.TagObjects.Select(tag => tag.Key).Order(StringComparer.Ordinal));
        Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
    }

    [Fact]
    public void Span_WithAnException_IsNotSent() =>
        Assert.Null(Exported(span => span.AddException(new InvalidOperationException("Amina wrote: no."))));

    [Fact]
    public async Task Step_ThatFails_SaysTheTypeOfTheExceptionAlone()
    {
        var spans = new List<Activity>();
        using TracerProvider traces = Sdk.CreateTracerProviderBuilder().AddProduct().AddSource(Others.Name).AddInMemoryExporter(spans).Build();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Spans.RunAsync<int>("test.fails", null, _ => throw new InvalidOperationException("Amina wrote: no.")));

        Activity span = Assert.Single(spans.ToArray(), span => span.OperationName == "test.fails");
        Assert.Equal([(Tags.Error, (object?)"InvalidOperationException")], span.TagObjects.Select(tag => (tag.Key, tag.Value)));
        Assert.Null(span.StatusDescription);
    }

    [Theory]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "0af7651916cd43dd8448eb211c80319c")]
    [InlineData("nonsense", null)]
    [InlineData(null, null)]
    public void Request_WithATraceParent_IsPartOfThatTrace(string? traceParent, string? expected)
    {
        using TracerProvider traces = Sdk.CreateTracerProviderBuilder().AddProduct().Build();
        Activity? before = Activity.Current;
        Activity.Current = null;

        using Activity? span = Spans.Enter(Spans.Request, traceParent);

        Assert.NotNull(span);
        Assert.Equal(expected ?? span.TraceId.ToHexString(), span.TraceId.ToHexString());
        Assert.Equal(expected is null, span.ParentSpanId == default);
        Activity.Current = before;
    }

    private static Activity? Exported(Action<Activity> fill)
    {
        var spans = new List<Activity>();
        using TracerProvider traces = Sdk.CreateTracerProviderBuilder().AddProduct().AddSource(Others.Name).AddInMemoryExporter(spans).Build();
        using (Activity span = Others.StartActivity("one", ActivityKind.Client)!)
        {
            fill(span);
        }

        return spans.SingleOrDefault(span => span.Source.Name == Others.Name);
    }
}
