using System.Collections.Concurrent;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>What was read a moment ago, for readers who would otherwise read the same again and again.</summary>
/// <param name="life">For so long it counts as what is there now.</param>
public sealed class Recent<T>(TimeSpan life, TimeProvider clock)
{
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, (T Value, long ReadAt)> _known = new();

    /// <summary>Two who ask at the same moment may both read.</summary>
    public async Task<T> OfAsync(string key, Func<Task<T>> read)
    {
        if (_known.TryGetValue(key, out (T Value, long ReadAt) known) && clock.GetElapsedTime(known.ReadAt) < life)
        {
            return known.Value;
        }

        long now = clock.GetTimestamp();
        T value = await read();
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[key] = (value, now);
        return value;
    }
}
