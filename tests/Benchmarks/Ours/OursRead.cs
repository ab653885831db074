using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>A master that was edited outside is taken in as the next version.</summary>
/// <param name="current">The newest master.</param>
/// <param name="edited">The same, edited.</param>
internal sealed class OursRead(byte[] current, byte[] edited, MasterRequest request)
{
    public void Run(Stream output) => output.Write(Taken().Document.Span);

    public TakenInMaster Taken() => EditedMaster.TakeIn(new MemoryStream(edited, writable: false), current, request.Assessment.Id, request.Version + 1);
}
