using System.Collections.Concurrent;
using System.Diagnostics;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>
/// Lets requests to Teams go when the limits allow, per tenant and per conversation. What the process before this one
/// sent is not known, so the first second of the process counts as used up,
/// and of each conversation what it takes at once.
/// </summary>
/// <param name="clock">Real time: limits are about the network, not about what the product takes for now.</param>
/// <param name="before">When the process before this one may have sent last, by the clock's timestamp.</param>
public sealed class SendingPace(TeamsLimits limits, TimeProvider clock, long before)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(2);

    // What is due to one person goes together: as many messages as the longer limits allow are not on their way to anybody.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    private const int ManyConversations = 4_096;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _lines = new();
    private readonly Dictionary<string, SlidingWindow> _tenants = [];
    private readonly Dictionary<string, SlidingWindow> _conversations = [];

    /// <summary>With the system's clock, and as if everything allowed had been sent right before the process began.</summary>
    public static SendingPace Of(TeamsLimits limits)
    {
        using var self = Process.GetCurrentProcess();
        TimeSpan age = TimeProvider.System.GetLocalNow() - self.StartTime;
        return new(limits, TimeProvider.System, TimeProvider.System.GetTimestamp() - Ticks(age, TimeProvider.System));
    }

    /// <summary>Waits for its turn, in the order of asking. Dispose of the turn when Teams has answered, or will not answer any more.</summary>
    public async Task<IDisposable> TurnAsync(string tenantId, string conversation, CancellationToken cancellation)
    {
        while (true)
        {
            await RoomAsync(conversation, cancellation);
            if (await InLineAsync(tenantId, conversation, waitsForRoom: true, cancellation) is { } turn)
            {
                return turn;
            }
        }
    }

    /// <summary>
    /// The same for an answer to what somebody has just written. It counts for the conversation and does not wait for it:
    /// nobody writes faster than the bot may answer.
    /// </summary>
    public async Task<IDisposable> ReplyTurnAsync(string tenantId, string conversation, CancellationToken cancellation) =>
        (await InLineAsync(tenantId, conversation, waitsForRoom: false, cancellation))!;

    /// <summary>Waits until the conversation would take a message, as far as it is concerned.</summary>
    public async Task RoomAsync(string conversation, CancellationToken cancellation)
    {
        while (WaitOf(conversation) > 0)
        {
            await Task.Delay(LookAgain, clock, cancellation);
        }
    }

    private async Task<Turn?> InLineAsync(string tenantId, string conversation, bool waitsForRoom, CancellationToken cancellation)
    {
        SemaphoreSlim line = _lines.GetOrAdd(tenantId, _ => new(1));
        await line.WaitAsync(cancellation);
        try
        {
            return await FirstInLineAsync(tenantId, conversation, waitsForRoom, cancellation);
        }
        finally
        {
            line.Release();
        }
    }

    /// <returns>Null when the conversation has no room any more, which those behind in the line must not wait for.</returns>
    private async Task<Turn?> FirstInLineAsync(string tenantId, string conversation, bool waitsForRoom, CancellationToken cancellation)
    {
        while (true)
        {
            lock (_gate)
            {
                (SlidingWindow tenant, SlidingWindow own) = (Tenant(tenantId), Conversation(conversation));
                long now = clock.GetTimestamp();
                if (waitsForRoom && own.Wait(now) > 0)
                {
                    return null;
                }

                if (tenant.Wait(now) <= 0)
                {
                    return Start([tenant, own]);
                }
            }

            await Task.Delay(LookAgain, clock, cancellation);
        }
    }

    private long WaitOf(string conversation)
    {
        lock (_gate)
        {
            return Conversation(conversation).Wait(clock.GetTimestamp());
        }
    }

    private Turn Start(SlidingWindow[] windows)
    {
        foreach (SlidingWindow window in windows)
        {
            window.Start();
        }

        return new Turn(this, windows);
    }

    private void End(SlidingWindow[] windows)
    {
        lock (_gate)
        {
            foreach (SlidingWindow window in windows)
            {
                window.End(clock.GetTimestamp());
            }
        }
    }

    private SlidingWindow Tenant(string tenantId)
    {
        if (!_tenants.TryGetValue(tenantId, out SlidingWindow? window))
        {
            _tenants[tenantId] = window = Window([limits.PerTenant], limits.PerTenant.Count);
        }

        return window;
    }

    private SlidingWindow Conversation(string conversation)
    {
        if (!_conversations.TryGetValue(conversation, out SlidingWindow? window))
        {
            Tidy();
            _conversations[conversation] = window = Window(limits.PerConversation, limits.PerConversation.Where(limit => limit.Window <= AtOnce).Max(limit => (int?)limit.Count) ?? 0);
        }

        return window;
    }

    /// <param name="used">Requests that the process before this one may have made last.</param>
    private SlidingWindow Window(IReadOnlyList<RateLimit> rules, int used)
    {
        var window = new SlidingWindow(rules, clock.TimestampFrequency);
        for (int each = 0; each < used; each++)
        {
            window.Count(before);
        }

        return window;
    }

    private void Tidy()
    {
        if (_conversations.Count % ManyConversations == ManyConversations - 1)
        {
            long now = clock.GetTimestamp();
            foreach (string idle in (string[])[.. _conversations.Where(one => one.Value.IsIdle(now)).Select(one => one.Key)])
            {
                _conversations.Remove(idle);
            }
        }
    }

    private static long Ticks(TimeSpan time, TimeProvider clock) => (long)(time.TotalSeconds * clock.TimestampFrequency);

    private sealed class Turn(SendingPace pace, SlidingWindow[] windows) : IDisposable
    {
        private bool _ended;

        public void Dispose()
        {
            if (!_ended)
            {
                _ended = true;
                pace.End(windows);
            }
        }
    }
}
