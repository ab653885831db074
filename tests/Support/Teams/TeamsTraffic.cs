using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Tests.Support.Teams;

/// <summary>Counts arriving requests as the service does: any window of its own clock, each limit for itself.</summary>
internal sealed class TeamsTraffic(TeamsLimits limits, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<long> _all = new();
    private readonly Dictionary<string, Queue<long>> _conversations = [];
    private readonly List<long> _arrivals = [];

    /// <summary>Requests that came beyond a limit.</summary>
    public int Violations { get; private set; }

    public int Requests
    {
        get
        {
            lock (_gate)
            {
                return _arrivals.Count;
            }
        }
    }

    /// <returns>False when the request is one too many.</returns>
    public bool Arrives(string conversation)
    {
        lock (_gate)
        {
            long now = clock.GetTimestamp();
            _arrivals.Add(now);
            if (!_conversations.TryGetValue(conversation, out Queue<long>? own))
            {
                _conversations[conversation] = own = new();
            }

            bool fits = Fits(_all, [limits.PerTenant], now) & Fits(own, limits.PerConversation, now);
            Violations += fits ? 0 : 1;
            return fits;
        }
    }

    /// <summary>Requests per second from the first to the last, without the pauses in which nothing came for a second or more.</summary>
    public double Rate()
    {
        lock (_gate)
        {
            long busy = 0;
            for (int each = 1; each < _arrivals.Count; each++)
            {
                long gap = _arrivals[each] - _arrivals[each - 1];
                busy += gap < clock.TimestampFrequency ? gap : 0;
            }

            return busy == 0 ? 0 : (_arrivals.Count - 1) / ((double)busy / clock.TimestampFrequency);
        }
    }

    private bool Fits(Queue<long> earlier, IReadOnlyList<RateLimit> rules, long now)
    {
        long longest = rules.Max(rule => Ticks(rule.Window));
        while (earlier.TryPeek(out long first) && first + longest <= now)
        {
            earlier.Dequeue();
        }

        bool fits = rules.All(rule => earlier.Count(at => at + Ticks(rule.Window) > now) < rule.Count);
        earlier.Enqueue(now);
        return fits;
    }

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);
}
