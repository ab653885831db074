using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>A stretch of the body in the table of a version: an item, or something between the items.</summary>
/// <param name="Name">Key of the item, or name of the part.</param>
/// <param name="IsItem">False for what is outside the items.</param>
/// <param name="Node">Where the table of its pieces is.</param>
/// <param name="Hash">Of that table.</param>
/// <param name="Sums">By lane; what its pieces add to each.</param>
/// <param name="Digest">Of its text.</param>
/// <param name="Answers">How many stand in it.</param>
/// <param name="Marking">The most restricted label of these.</param>
/// <param name="Status">Fingerprint of what its status lines were made from.</param>
/// <param name="Conflicts">How many are undecided.</param>
/// <param name="Media">Names of the pictures it shows.</param>
internal sealed record Region(
    string Name,
    bool IsItem,
    PieceRef Node,
    UInt128 Hash,
    IReadOnlyList<SegmentSum> Sums,
    RegionDigest Digest,
    int Answers,
    Marking Marking,
    ulong Status,
    int Conflicts,
    IReadOnlyList<string> Media)
{
    /// <summary>What it puts into the document, only of a region that was not read from the store: its table need not be read again.</summary>
    public RegionSegments? Made { get; init; }
}
