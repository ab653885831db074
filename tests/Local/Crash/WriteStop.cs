using Azure.Core;
using Azure.Core.Pipeline;

namespace OfficeIntegration.Tests.Local.Crash;

/// <summary>Where the product is stopped: at which of its writes to the store, and on which side of it.</summary>
/// <param name="Write">From 1, counted from the moment the wire is watched.</param>
/// <param name="After">The write still happens; otherwise it does not.</param>
public sealed record StopAt(int Write, bool After)
{
    public static IEnumerable<StopAt> Around(int writes) => Enumerable.Range(1, writes).SelectMany(write => (StopAt[])[new(write, false), new(write, true)]);

    public override string ToString() => $"{(After ? "after" : "before")} write {Write}";
}

/// <summary>Counts the product's writes to the store, and lets nothing through any more once the chosen one is reached.</summary>
public sealed class WriteStop : HttpPipelinePolicy
{
    private StopAt? _stop;
    private bool _counting;
    private volatile bool _stopped;
    private int _writes;

    /// <summary>Writes since counting began.</summary>
    public int Writes => _writes;

    public bool Stopped => _stopped;

    public void Watch(StopAt? stop) => (_stop, _writes, _counting) = (stop, 0, true);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        StopBefore(message);
        await ProcessNextAsync(message, pipeline);
        StopAfter();
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        StopBefore(message);
        ProcessNext(message, pipeline);
        StopAfter();
    }

    private void StopBefore(HttpMessage message)
    {
        bool writes = message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head;
        if (_counting && writes && !_stopped)
        {
            _writes++;
        }

        if (_stopped || (writes && _stop is { After: false } stop && _writes == stop.Write))
        {
            Stop();
        }
    }

    private void StopAfter()
    {
        if (_stop is { After: true } stop && _writes == stop.Write)
        {
            Stop();
        }
    }

    private void Stop()
    {
        _stopped = true;
        throw new StoppedException();
    }

    /// <summary>Nothing of the product is meant to catch this, as nothing of it is meant to survive a kill.</summary>
    private sealed class StoppedException() : Exception("The product was stopped here.");
}
