using System.Diagnostics;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>
/// Lets requests to Teams go when the limits allow, per tenant and per conversation. What the process before this one
/// sent is not known, so the first second of the process counts as used up.
/// </summary>
/// <param name="clock">Real time: limits are about the network, not about what the product takes for now.</param>
/// <param name="before">When the process before this one may have sent last, by the clock's timestamp.</param>
public sealed class SendingPace(TeamsLimits limits, TimeProvider clock, long before)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(4);
    private const int ManyConversations = 4_096;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SlidingWindow> _tenants = [];
    private readonly Dictionary<string, SlidingWindow> _conversations = [];

    /// <summary>With the system's clock, and as if everything allowed had been sent right before the process began.</summary>
    public static SendingPace Of(TeamsLimits limits)
    {
        using var self = Process.GetCurrentProcess();
        TimeSpan age = TimeProvider.System.GetLocalNow() - self.StartTime;
        return new(limits, TimeProvider.System, TimeProvider.System.GetTimestamp() - Ticks(age, TimeProvider.System));
    }

    /// <summary>Waits for its turn. Dispose of the turn when Teams has answered, or will not answer any more.</summary>
    public async Task<IDisposable> TurnAsync(string tenantId, string conversation, CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_gate)
            {
                SlidingWindow[] windows = [Tenant(tenantId), Conversation(conversation)];
                long ticks = windows.Max(window => window.Wait(clock.GetTimestamp()));
                if (ticks <= 0)
                {
                    return Start(windows);
                }

                wait = TimeSpan.FromSeconds((double)ticks / clock.TimestampFrequency);
            }

            await Task.Delay(wait < LookAgain ? wait : LookAgain, clock, cancellation);
        }
    }

    /// <summary>Waits until the conversation would take a message, as far as it is concerned.</summary>
    public async Task RoomAsync(string conversation, CancellationToken cancellation)
    {
        while (WaitOf(conversation) > 0)
        {
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
            _tenants[tenantId] = window = new SlidingWindow([limits.PerTenant], clock.TimestampFrequency);
            for (int used = 0; used < limits.PerTenant.Count; used++)
            {
                window.Count(before);
            }
        }

        return window;
    }

    private SlidingWindow Conversation(string conversation)
    {
        if (!_conversations.TryGetValue(conversation, out SlidingWindow? window))
        {
            Tidy();
            _conversations[conversation] = window = new SlidingWindow(limits.PerConversation, clock.TimestampFrequency);
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
