using System.Diagnostics;

namespace OfficeIntegration.Benchmarks.Measuring;

/// <summary>
/// Times subjects side by side: each is warmed up, then they take turns, so that what else the machine does meanwhile
/// falls on all of them.
/// </summary>
internal static class Stopwatches
{
    /// <summary>Short operations are repeated within a turn for about so long, so that the caches are theirs.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(60);

    private const int MostPerTurn = 40;

    public static IReadOnlyList<Measurement> Take(IReadOnlyList<Subject> subjects, Effort effort)
    {
        TimeSpan[] once = [.. subjects.Select(subject => WarmUp(subject, effort.WarmUp))];
        List<double>[] times = [.. subjects.Select(_ => new List<double>())];
        for (int round = 0; round < effort.Rounds; round++)
        {
            for (int at = 0; at < subjects.Count; at++)
            {
                Collect();
                times[at].AddRange(TakeTurn(subjects[at], PerTurn(once[at])));
            }
        }

        return [.. subjects.Select((subject, at) => Weighed(subject, Median(times[at])))];
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <returns>How long an operation takes about.</returns>
    private static TimeSpan WarmUp(Subject subject, TimeSpan least)
    {
        var whole = Stopwatch.StartNew();
        TimeSpan last;
        do
        {
            last = Timed(subject).Elapsed;
        }
        while (whole.Elapsed < least);
        return last;
    }

    private static int PerTurn(TimeSpan once) => Math.Clamp((int)(Turn / once), 1, MostPerTurn);

    private static double[] TakeTurn(Subject subject, int operations) =>
        [.. Enumerable.Range(0, operations).Select(_ => Timed(subject).Elapsed.TotalMilliseconds)];

    private static (TimeSpan Elapsed, long Bytes) Timed(Subject subject)
    {
        using var output = new CountingStream();
        long from = Stopwatch.GetTimestamp();
        subject.Run(output);
        return (Stopwatch.GetElapsedTime(from), output.Count);
    }

    private static Measurement Weighed(Subject subject, double milliseconds)
    {
        var allocated = new List<double>();
        long bytes = 0;
        for (int run = 0; run < 3; run++)
        {
            Collect();
            long before = GC.GetTotalAllocatedBytes(precise: true);
            bytes = Timed(subject).Bytes;
            allocated.Add(GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return new Measurement(subject.Name, milliseconds, bytes, Median(allocated) / (1 << 20), PeakHeap.Of(subject));
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
