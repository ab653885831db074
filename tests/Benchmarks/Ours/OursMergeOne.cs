using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>One changed contribution into a master that has all of them: the next version, ready to be stored.</summary>
internal sealed class OursMergeOne
{
    private readonly NumberSource _numbers = new();
    private readonly SegmentedMaster _current;
    private readonly MasterRequest _changed;

    /// <param name="contributions">What stands in the master; <paramref name="changed"/> is a newer version of one of them.</param>
    public OursMergeOne(MasterRequest request, IReadOnlyList<Contribution> contributions, Contribution changed)
    {
        _current = MasterDocument.Of(request with { Accepted = OursPrepared.Of(contributions, request, _numbers) }, _numbers);
        _changed = request with { Version = request.Version + 1, Accepted = OursPrepared.Of([changed], request, _numbers) };
    }

    /// <summary>The master before the change.</summary>
    public byte[] Before => _current.ToArray();

    /// <summary>Writes what the new version adds to the store.</summary>
    public void Run(Stream output)
    {
        (IEnumerable<ReadOnlyMemory<byte>> texts, IEnumerable<ReadOnlyMemory<byte>> tables) = Next().AddedRows();
        foreach (ReadOnlyMemory<byte> row in texts.Concat(tables))
        {
            output.Write(row.Span);
        }
    }

    /// <summary>The master after the change.</summary>
    public byte[] Document() => Next().ToArray();

    /// <summary>What the version adds to the store, in 2^10 bytes.</summary>
    public double StoredKb()
    {
        using var stored = new MemoryStream();
        Run(stored);
        return stored.Length / 1024.0;
    }

    private SegmentedMaster Next() => MasterMerge.Apply(_current, _changed, _numbers).Document;
}
