using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>One changed contribution into a master that has all of them: the next version, ready to be stored.</summary>
internal sealed class OursMergeOne
{
    private readonly byte[] _current;
    private readonly MasterRequest _changed;

    /// <param name="full">The request with every contribution; the first of them changes.</param>
    public OursMergeOne(MasterRequest full, Core.Workflow.Contribution changed)
    {
        _current = OursGenerate.Document(full);
        _changed = full with { Version = full.Version + 1, Accepted = [changed, .. full.Accepted.Skip(1)] };
    }

    /// <summary>The master before the change.</summary>
    public byte[] Before => _current;

    public void Run(Stream output) => output.Write(MasterMerge.Apply(_current, _changed).Document.Span);

    /// <summary>The master after the change.</summary>
    public byte[] Document() => MasterMerge.Apply(_current, _changed).Document.ToArray();

    /// <summary>What the version adds to the store, in 2^10 bytes.</summary>
    public double StoredKb() => Document().Length / 1024.0;
}
