namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>
/// Keeps one or more limits, whatever the network does: a request counts from its start until a window after its
/// <em>end</em>. The service counts when a request arrives, which lies between the two, so that no window of its clock
/// can hold more than one of ours allows. Not safe for several threads at once.
/// </summary>
/// <param name="ticksPerSecond">Of the timestamps that are passed in.</param>
public sealed class SlidingWindow(IReadOnlyList<RateLimit> limits, long ticksPerSecond)
{
    private readonly List<long> _ended = [];
    private readonly long[] _windows = [.. limits.Select(limit => (long)(limit.Window.TotalSeconds * ticksPerSecond))];
    private int _underWay;

    /// <summary>Nothing is under way, and nothing that ended counts any more.</summary>
    public bool IsIdle(long now) => _underWay == 0 && (_ended.Count == 0 || _ended[^1] + _windows.Max() <= now);

    /// <summary>How long to wait, in ticks; 0 when a request may start. What is under way may end sooner or later, so ask again then.</summary>
    public long Wait(long now)
    {
        Forget(now);
        long wait = 0;
        for (int each = 0; each < _windows.Length; each++)
        {
            wait = Math.Max(wait, Wait(limits[each].Count, _windows[each], now));
        }

        return wait;
    }

    public void Start() => _underWay++;

    public void End(long now)
    {
        _underWay--;
        Count(now);
    }

    /// <summary>A request that nobody saw start, for example of a process that is gone.</summary>
    public void Count(long ended) => _ended.Add(ended);

    private long Wait(int count, long window, long now)
    {
        int first = _ended.FindIndex(at => at + window > now);
        int inWindow = first < 0 ? 0 : _ended.Count - first;
        int over = inWindow + _underWay - count;
        if (over < 0)
        {
            return 0;
        }

        // So many of those that ended have to leave the window; if they are not enough, something under way has to end first.
        return over < inWindow ? _ended[first + over] + window - now : window;
    }

    private void Forget(long now)
    {
        long window = _windows.Max();
        int kept = _ended.FindIndex(at => at + window > now);
        _ended.RemoveRange(0, kept < 0 ? _ended.Count : kept);
    }
}
