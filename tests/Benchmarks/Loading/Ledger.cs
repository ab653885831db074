using System.Collections.Concurrent;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>A contribution whose receipt came back.</summary>
internal sealed record Acknowledged(string AssessmentId, string AssignmentId, int Version, string Token);

/// <summary>What the product said it has kept.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentBag<Acknowledged> _all = [];

    public int Count => _all.Count;

    public void Add(Acknowledged one) => _all.Add(one);

    public ILookup<(string AssessmentId, string AssignmentId), Acknowledged> ByAssignment() => _all.ToLookup(one => (one.AssessmentId, one.AssignmentId));
}
