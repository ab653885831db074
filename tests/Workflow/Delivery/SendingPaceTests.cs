using System.Diagnostics;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Tests.Workflow.Delivery;

/// <summary>With the real clock and limits small enough to be waited for.</summary>
public sealed class SendingPaceTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(300);
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TeamsLimits Limits = new(new(3, Window), [new(2, Window), new(100, TimeSpan.FromHours(1))]);

    [Fact]
    public async Task TurnAsync_AfterReplies_WaitsUntilTheyNoLongerCount()
    {
        SendingPace pace = LongAfterStart();
        for (int reply = 0; reply < Limits.PerTenant.Count; reply++)
        {
            (await pace.ReplyTurnAsync("tenant", $"person {reply}", None)).Dispose();
        }

        Assert.True(await TakesAsync(pace.TurnAsync("tenant", "somebody else", None)) >= Window / 2);
    }

    [Fact]
    public async Task ReplyTurnAsync_ConversationIsFull_DoesNotWaitForIt()
    {
        SendingPace pace = LongAfterStart();
        (await pace.TurnAsync("tenant", "person", None)).Dispose();
        (await pace.TurnAsync("tenant", "person", None)).Dispose();
        Task<IDisposable> message = pace.TurnAsync("tenant", "person", None);
        Assert.True(await TakesAsync(pace.ReplyTurnAsync("tenant", "person", None)) < Window / 2);
        (await message).Dispose();
    }

    [Fact]
    public async Task TurnAsync_RightAfterTheStart_CountsWhatTheProcessBeforeMayHaveSentToTheSamePerson()
    {
        // The tenant's own limit is out of the way.
        var limits = Limits with { PerTenant = new(1_000, TimeSpan.FromMilliseconds(1)) };
        var pace = new SendingPace(limits, TimeProvider.System, TimeProvider.System.GetTimestamp());
        Assert.True(await TakesAsync(pace.TurnAsync("tenant", "person", None)) >= Window / 2);
    }

    [Fact]
    public async Task TurnAsync_SomebodysConversationIsFull_OthersDoNotWaitBehind()
    {
        SendingPace pace = LongAfterStart();
        (await pace.TurnAsync("tenant", "person", None)).Dispose();
        (await pace.TurnAsync("tenant", "person", None)).Dispose();
        Task<IDisposable> waits = pace.TurnAsync("tenant", "person", None);
        Assert.True(await TakesAsync(pace.TurnAsync("tenant", "somebody else", None)) < Window / 2);
        (await waits).Dispose();
    }

    private static SendingPace LongAfterStart() =>
        new(Limits, TimeProvider.System, TimeProvider.System.GetTimestamp() - (3_600 * TimeProvider.System.TimestampFrequency));

    private static async Task<TimeSpan> TakesAsync(Task<IDisposable> turn)
    {
        var time = Stopwatch.StartNew();
        (await turn).Dispose();
        return time.Elapsed;
    }
}
