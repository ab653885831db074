using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.Health;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Service;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Service;

public sealed class TimerHealthTests
{
    [Fact]
    public async Task Run_StoreAway_RecordsEachDependencyWithItsReason()
    {
        var recorded = new ConcurrentBag<(string Dependency, string Reason, int Status)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listening) => Follow(instrument, listening) };
        listener.SetMeasurementEventCallback<int>((_, status, tags, _) => recorded.Add((Of(tags, Tags.Dependency), Of(tags, Tags.Reason), status)));
        listener.Start();
        var nowhere = new StoreTables(new TableServiceClient($"DefaultEndpointsProtocol=http;AccountName=a;AccountKey={Convert.ToBase64String(new byte[64])};TableEndpoint=http://127.0.0.1:9/a;"));

        await new TimerHealth(new(new OutboxTable(nowhere), new ListedPeople(), GraphOptions.Default, TimeProvider.System), NullLogger<TimerHealth>.Instance).Run(new TimerInfo(), CancellationToken.None);

        Assert.Contains((nameof(Dependency.Storage), nameof(HealthReason.NotAnswering), 2), recorded);
        Assert.Contains((nameof(Dependency.Directory), "", 0), recorded);
        Assert.Contains((nameof(Dependency.Delivery), nameof(HealthReason.NotKnown), 1), recorded);
    }

    private static void Follow(Instrument instrument, MeterListener listening)
    {
        if (instrument.Name == "officeintegration.health")
        {
            listening.EnableMeasurementEvents(instrument);
        }
    }

    private static string Of(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (tag.Key == name)
            {
                return (string)tag.Value!;
            }
        }

        return "";
    }
}
