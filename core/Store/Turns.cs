using System.Collections.Concurrent;

namespace OfficeIntegration.Core.Store;

/// <summary>
/// One after the other within this process, by name. It saves work that would be thrown away after a conflict; what
/// other processes do is still noticed by the tags of the rows.
/// </summary>
internal sealed class Turns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _places = new(StringComparer.Ordinal);

    /// <returns>To be disposed of when the turn is over.</returns>
    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancellation)
    {
        SemaphoreSlim place = Of(name);
        await place.WaitAsync(cancellation);
        return new Turn(place);
    }

    /// <returns>Null when it is somebody else's turn.</returns>
    public IDisposable? Try(string name) => Of(name) is var place && place.Wait(0) ? new Turn(place) : null;

    private SemaphoreSlim Of(string name) => _places.GetOrAdd(name, _ => new(1, 1));

    private sealed class Turn(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}
