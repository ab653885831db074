namespace OfficeIntegration.Core.Workflow.Auditing;

/// <summary>
/// Checks an audit chain entry by entry, without the store. Without anchors it proves that what is there is one unbroken
/// chain from the first entry on; whoever can write may still cut off its end, or write it anew from some entry on. With an
/// anchor, neither is possible up to the anchor's entry.
/// </summary>
public sealed class AuditVerifier
{
    private readonly List<AuditProblem> _problems = [];
    private readonly HashSet<long> _seen = [];
    private readonly ILookup<long, FoundAnchor> _anchors;
    private readonly int _count;
    private long _entries;
    private long _expected = 1;
    private long _held;
    private string _previous = AuditChain.Origin;
    private AuditAnchor? _newest;
    private string? _assessment;

    public AuditVerifier(IReadOnlyCollection<FoundAnchor> anchors)
    {
        (_anchors, _count) = (anchors.ToLookup(found => found.Anchor.Sequence), anchors.Count);
    }

    /// <param name="anchors">Any order; none is allowed.</param>
    public static AuditReport Verify(IEnumerable<AuditEntry> entries, IReadOnlyCollection<FoundAnchor> anchors)
    {
        var verifier = new AuditVerifier(anchors);
        foreach (AuditEntry entry in entries)
        {
            verifier.Next(entry, verifier._entries + 1);
        }

        return verifier.Finish(verifier._entries);
    }

    /// <summary>The last entry that was read.</summary>
    internal AuditAnchor? Newest => _newest;

    internal long Entries => _entries;

    /// <summary>Something is wrong with the file itself.</summary>
    internal void Report(AuditFault fault, long line) => _problems.Add(new(fault, line));

    internal void Next(AuditEntry entry, long line)
    {
        _entries++;
        if (_entries == 1)
        {
            _assessment = entry.Subject;
            Require(entry.Action == AuditActions.Started, AuditFault.NoBeginning, line, entry.Sequence);
        }

        if (entry.Hash != AuditChain.HashOf(entry))
        {
            Report(AuditFault.Altered, line, entry.Sequence);
        }

        Follow(entry, line);
        Hold(entry, line);
        (_previous, _newest) = (entry.Hash, new(entry.Sequence, entry.Hash));
        _expected = Math.Max(_expected, entry.Sequence + 1);
    }

    /// <param name="line">Of the end.</param>
    /// <param name="assessmentId">The file's own word; null when there is no file.</param>
    internal AuditReport Finish(long line, string? assessmentId = null)
    {
        if (assessmentId is not null && _assessment is not null && assessmentId != _assessment)
        {
            Report(AuditFault.NoBeginning, 1);
        }

        foreach (FoundAnchor anchor in _anchors.SelectMany(found => found))
        {
            bool foreign = (_assessment ?? assessmentId) is { } known && anchor.AssessmentId != known;
            Require(!foreign, AuditFault.ForeignAnchor, 0, null, anchor.Source);
            Require(foreign || _seen.Contains(anchor.Anchor.Sequence), AuditFault.CutOff, line, anchor.Anchor.Sequence, anchor.Source);
        }

        return new(_assessment ?? assessmentId, _entries, _newest, _count, _problems.Count == 0 ? _held : 0, _problems);
    }

    private void Follow(AuditEntry entry, long line)
    {
        if (entry.Sequence == _expected)
        {
            Require(entry.Previous == _previous, AuditFault.Replaced, line, entry.Sequence);
        }
        else
        {
            Report(entry.Sequence > _expected ? AuditFault.Missing : AuditFault.Misplaced, line, entry.Sequence);
        }

        _seen.Add(entry.Sequence);
    }

    private void Hold(AuditEntry entry, long line)
    {
        foreach (FoundAnchor anchor in _anchors[entry.Sequence].Where(found => found.AssessmentId == _assessment))
        {
            Require(anchor.Anchor.Hash == entry.Hash, AuditFault.Rewritten, line, entry.Sequence, anchor.Source);
            _held = Math.Max(_held, entry.Sequence);
        }
    }

    private void Require(bool holds, AuditFault fault, long line, long? sequence, string? source = null)
    {
        if (!holds)
        {
            _problems.Add(new(fault, line, sequence, source));
        }
    }

    private void Report(AuditFault fault, long line, long? sequence) => _problems.Add(new(fault, line, sequence));
}
