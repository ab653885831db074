namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>A master that was read, or why it was not.</summary>
internal sealed record QueuedChapter(CompiledMaster Master, RebuiltChapter? Chapter, DocumentRejection? Rejection);

/// <summary>Reads masters on as many threads as there are cores and hands them out in order; one more is ready to begin, so that no core waits for what is written.</summary>
internal static class ChapterQueue
{
    /// <summary>Bounds the memory: no more masters than these are held at once.</summary>
    private const int MostAtOnce = 4;

    /// <summary>
    /// What chapters leave behind is young and soon unused, but a collector lets the young grow as large as the processor's
    /// cache: on a large server that alone would be more memory than everything else together.
    /// </summary>
    private const int SweptEvery = 32;

    public static IEnumerable<QueuedChapter> Read(IReadOnlyList<CompiledMaster> masters, string language)
    {
        var ahead = new Queue<Task<QueuedChapter>>();
        Task<ChapterNumbers> numbers = Task.FromResult(ChapterNumbers.First);
        int most = Math.Min(Environment.ProcessorCount + 1, MostAtOnce);
        for (int index = 0; index < masters.Count || ahead.Count > 0;)
        {
            if (index < masters.Count && ahead.Count < most)
            {
                (Task<ChapterNumbers> before, var after) = (numbers, new TaskCompletionSource<ChapterNumbers>(TaskCreationOptions.RunContinuationsAsynchronously));
                int at = index++;
                Sweep(index);
                ahead.Enqueue(Task.Run(() => Read(masters[at], at, language, before, after)));
                numbers = after.Task;
            }
            else
            {
                yield return ahead.Dequeue().GetAwaiter().GetResult();
            }
        }
    }

    private static void Sweep(int read)
    {
        if (read % SweptEvery == 0)
        {
            GC.Collect(0);
        }
    }

    private static QueuedChapter Read(CompiledMaster master, int index, string language, Task<ChapterNumbers> before, TaskCompletionSource<ChapterNumbers> after)
    {
        try
        {
            return new QueuedChapter(master, new ChapterReader(master, index, language).Read(before, after), null);
        }
        catch (DocumentRejectedException e)
        {
            return new QueuedChapter(master, null, e.Reason);
        }
    }
}
