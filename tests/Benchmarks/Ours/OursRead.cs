using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.TakingIn;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>A master that was edited outside is taken in as the next version.</summary>
internal sealed class OursRead
{
    private readonly NumberSource _numbers = new();
    private readonly SegmentedMaster _current;
    private readonly MasterRequest _next;
    private readonly byte[] _edited;

    /// <param name="edit">Makes the upload of the document.</param>
    public OursRead(MasterRequest request, IReadOnlyList<Contribution> contributions, Func<byte[], byte[]> edit)
    {
        _current = MasterDocument.Of(request with { Accepted = OursPrepared.Of(contributions, request, _numbers) }, _numbers);
        _next = request with { Version = request.Version + 1 };
        _edited = edit(Current);
    }

    public byte[] Current => _current.ToArray();

    public byte[] Edited => _edited;

    /// <summary>Writes what the new version adds to the store.</summary>
    public void Run(Stream output)
    {
        (IEnumerable<ReadOnlyMemory<byte>> texts, IEnumerable<ReadOnlyMemory<byte>> tables) = Taken().Document.AddedRows();
        foreach (ReadOnlyMemory<byte> row in texts.Concat(tables))
        {
            output.Write(row.Span);
        }
    }

    public TakenInMaster Taken() =>
        EditedMaster.TakeIn(UploadedMaster.Open(new MemoryStream(_edited, writable: false)), _current, _current, _next, _numbers);
}
