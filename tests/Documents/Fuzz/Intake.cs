using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Compiling;

namespace OfficeIntegration.Tests.Documents.Fuzz;

/// <summary>Hands a document in wherever documents come in, and says what it cost.</summary>
internal sealed class Intake(byte[] standing)
{
    private readonly byte[] _standing = standing;

    public int Refused { get; private set; }

    public int Taken { get; private set; }

    public long MostBytes { get; private set; }

    public TimeSpan Longest { get; private set; }

    /// <summary>Only <see cref="DocumentRejectedException"/> may come out of a reader; it is counted.</summary>
    public void Try(byte[] upload)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long started = TimeProvider.System.GetTimestamp();
        Reading(() => DocumentIdentityReader.Read(new MemoryStream(upload)));
        Reading(() => SectionReader.Read(new MemoryStream(upload)));
        Reading(() => MasterReading.TakeIn(upload, _standing));
        Reading(() => Chapter(upload));
        MostBytes = Math.Max(MostBytes, GC.GetAllocatedBytesForCurrentThread() - bytes);
        Longest = TimeSpan.FromTicks(Math.Max(Longest.Ticks, TimeProvider.System.GetElapsedTime(started).Ticks));
    }

    private static void Chapter(byte[] upload)
    {
        var chapter = new ChapterReader(new CompiledMaster("A", () => new MemoryStream(upload)), 0, Languages.English);
        _ = chapter.Read(Task.FromResult(ChapterNumbers.First), new TaskCompletionSource<ChapterNumbers>());
    }

    private void Reading(Action read)
    {
        try
        {
            read();
            Taken++;
        }
        catch (DocumentRejectedException rejected)
        {
            Assert.True(Enum.IsDefined(rejected.Reason));
            Refused++;
        }
    }
}
