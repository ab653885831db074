using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>All accepted contributions into a master that has none, and the merged document written out.</summary>
internal sealed class OursMerge
{
    private readonly NumberSource _numbers = new();
    private readonly SegmentedMaster _current;
    private readonly MasterRequest _full;

    public OursMerge(MasterRequest request, IReadOnlyList<Contribution> contributions)
    {
        _current = MasterDocument.Of(request, _numbers);
        _full = request with { Version = request.Version + 1, Accepted = OursPrepared.Of(contributions, request, _numbers) };
    }

    /// <summary>The master without contributions; what the object model fills in.</summary>
    public byte[] Empty => _current.ToArray();

    public void Run(Stream output) => MasterMerge.Apply(_current, _full, _numbers).Document.WriteTo(output);

    public byte[] Document() => MasterMerge.Apply(_current, _full, _numbers).Document.ToArray();
}
