using System.Collections.Concurrent;
using System.Diagnostics;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>Refuses requests by plan, and sees whether what was refused comes again too early.</summary>
public sealed class GraphThrottle
{
    // A timer counts the ticks of another clock than this one, and may go off a few milliseconds before its time is up.
    private static readonly TimeSpan TimerTick = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, (long Since, int Seconds)> _refused = new();
    private int _requests;
    private int _refusals;
    private int _tooEarly;

    /// <summary>Every so many requests one is refused; 0 for never.</summary>
    public int EveryNth { get; set; }

    public int RetryAfterSeconds { get; set; }

    /// <summary>The next so many requests are refused, whatever they are.</summary>
    public int Next { get; set; }

    public int Refusals => _refusals;

    public int TooEarly => _tooEarly;

    public GraphAnswer? Refuse(GraphRequest request)
    {
        int number = Interlocked.Increment(ref _requests);
        if (_refused.TryRemove(request.Fingerprint, out var earlier) && Stopwatch.GetElapsedTime(earlier.Since) + TimerTick < TimeSpan.FromSeconds(earlier.Seconds))
        {
            Interlocked.Increment(ref _tooEarly);
        }

        bool refuse = Next > 0 || (EveryNth > 0 && number % EveryNth == 0);
        if (!refuse)
        {
            return null;
        }

        Next = Math.Max(0, Next - 1);
        Interlocked.Increment(ref _refusals);
        _refused[request.Fingerprint] = (Stopwatch.GetTimestamp(), RetryAfterSeconds);
        return GraphAnswer.TooMany(RetryAfterSeconds);
    }
}
