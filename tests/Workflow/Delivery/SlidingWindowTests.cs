using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Tests.Workflow.Delivery;

public sealed class SlidingWindowTests
{
    private static readonly IReadOnlyList<RateLimit> ThreeInAHundred = [new(3, TimeSpan.FromSeconds(100))];

    [Fact]
    public void Wait_RoomLeft_IsZero()
    {
        var window = new SlidingWindow(ThreeInAHundred, 1);
        window.Start();
        window.Start();
        Assert.Equal(0, window.Wait(0));
    }

    [Fact]
    public void Wait_Full_LastsUntilAWindowAfterTheEndNotTheStart()
    {
        var window = new SlidingWindow(ThreeInAHundred, 1);
        for (int each = 0; each < 3; each++)
        {
            window.Start();
        }

        window.End(40);
        window.End(50);
        window.End(60);
        Assert.Equal((70, 1, 0), (window.Wait(70), window.Wait(139), window.Wait(140)));
    }

    [Fact]
    public void Wait_AllUnderWay_NeverAllowsOneMore()
    {
        var window = new SlidingWindow(ThreeInAHundred, 1);
        for (int each = 0; each < 3; each++)
        {
            window.Start();
        }

        Assert.True(window.Wait(1_000_000) > 0);
    }

    /// <summary>Whatever the delays on the way there and back, no window of the service's clock holds more than allowed.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Start_AnyDelays_NeverBreaksALimitWhereRequestsArrive(int seed)
    {
        var random = new Random(seed);
        RateLimit[] limits = [new(5, TimeSpan.FromSeconds(100)), new(7, TimeSpan.FromSeconds(250)), new(40, TimeSpan.FromSeconds(3_000))];
        var window = new SlidingWindow(limits, 1);
        var ends = new PriorityQueue<int, long>();
        var arrivals = new List<long>();
        for (long now = 0; arrivals.Count < 2_000; now++)
        {
            while (ends.TryPeek(out _, out long end) && end <= now)
            {
                ends.Dequeue();
                window.End(now);
            }

            while (window.Wait(now) == 0)
            {
                window.Start();
                long arrival = now + random.Next(0, random.Next(4) == 0 ? 300 : 5);
                arrivals.Add(arrival);
                ends.Enqueue(0, arrival + random.Next(1, 40));
            }
        }

        arrivals.Sort();
        Assert.All(limits, limit => Assert.True(Fullest(arrivals, (long)limit.Window.TotalSeconds) <= limit.Count, $"seed {seed}: {limit}"));
    }

    [Fact]
    public void Start_ShortWay_UsesNearlyAllThatIsAllowed()
    {
        var window = new SlidingWindow([new(50, TimeSpan.FromSeconds(1_000))], 1);
        var ends = new Queue<long>();
        int started = 0;
        for (long now = 0; now < 60_000; now++)
        {
            while (ends.TryPeek(out long end) && end <= now)
            {
                ends.Dequeue();
                window.End(now);
            }

            if (window.Wait(now) == 0)
            {
                window.Start();
                ends.Enqueue(now + 30);
                started++;
            }
        }

        Assert.InRange(started, 48 * 60, 50 * 60);
    }

    private static int Fullest(List<long> arrivals, long window) =>
        Enumerable.Range(0, arrivals.Count).Max(first => arrivals.Skip(first).TakeWhile(at => at < arrivals[first] + window).Count());
}
