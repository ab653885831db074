namespace OfficeIntegration.Benchmarks.Measuring;

/// <summary>The highest managed heap during an operation, looked at about every millisecond.</summary>
internal static class PeakHeap
{
    /// <returns>Above what was there before, in 2^20 bytes.</returns>
    public static double Of(Subject subject)
    {
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long highest = before;
        using var done = new ManualResetEventSlim();
        var watcher = new Thread(() =>
        {
            do
            {
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false));
            }
            while (!done.Wait(1));
        });
        watcher.Start();
        using (var output = new CountingStream())
        {
            subject.Run(output);
        }

        long after = GC.GetTotalMemory(forceFullCollection: false);
        done.Set();
        watcher.Join();
        return (Math.Max(highest, after) - before) / (double)(1 << 20);
    }
}
