using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>All accepted contributions into a master that has none, and the merged document written out.</summary>
internal sealed class OursMerge
{
    private readonly byte[] _current;
    private readonly MasterRequest _full;

    /// <param name="full">The request with every contribution.</param>
    public OursMerge(MasterRequest full)
    {
        _full = full with { Version = full.Version + 1 };
        _current = OursGenerate.Document(full with { Accepted = [] });
    }

    /// <summary>The master without contributions; what the object model fills in.</summary>
    public byte[] Empty => _current;

    public void Run(Stream output) => output.Write(MasterMerge.Apply(_current, _full).Document.Span);

    public byte[] Document() => MasterMerge.Apply(_current, _full).Document.ToArray();
}
