using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Benchmarks.Storing;

/// <summary>How often each thing was done, and how many requests to the store it took altogether.</summary>
internal sealed class Steps(LoopbackTables tables)
{
    private readonly Dictionary<string, (int Times, long Requests)> _taken = [];

    public IReadOnlyDictionary<string, (int Times, long Requests)> Taken => _taken;

    public async Task<T> TakeAsync<T>(string name, Func<Task<T>> step)
    {
        long before = tables.Requests;
        T made = await step();
        (int times, long requests) = _taken.GetValueOrDefault(name);
        _taken[name] = (times + 1, requests + tables.Requests - before);
        return made;
    }
}
