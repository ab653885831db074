using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Segments;

internal enum PieceKind
{
    /// <summary>What a region begins with; made by the product. Open and close are well-formed only together.</summary>
    Open,

    /// <summary>Lines on use and awaited answers; made by the product.</summary>
    Status,

    /// <summary>Text of nobody in particular: typed in Word between the answers, or a stretch outside the items.</summary>
    Loose,

    /// <summary>A contribution.</summary>
    Answer,

    /// <summary>A contribution that somebody deleted in Word; it stays away until its author changes it.</summary>
    Gone,

    Close,
}

/// <summary>A piece of a region.</summary>
/// <param name="Key">Of an answer: its stakeholder. Of a loose text: the stakeholder of the answer before it, empty at the beginning.</param>
/// <param name="Version">Of an answer: the version of the contribution that was merged last.</param>
/// <param name="Digest">Of what stands there.</param>
/// <param name="Current">What stands there; what stood there when it is gone.</param>
internal sealed record Piece(PieceKind Kind, string Key, int Version, Marking Marking, RegionDigest Digest, PieceContent Current)
{
    /// <summary>The answer as it was merged; null while nobody has edited it.</summary>
    public PieceContent? Written { get; init; }

    /// <summary>Name of whoever edited it in Word last; empty while nobody has.</summary>
    public string Editor { get; init; } = "";

    /// <summary>Conflicts that stand in it, undecided.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>The same piece for the place it will probably get, see <see cref="Segments.Leaning"/>; null when none was prepared.</summary>
    public Piece? Leaning { get; init; }

    /// <summary>What the next merge compares with: the answer as it was merged.</summary>
    public PieceContent Base => Written ?? Current;

    public static Piece Made(PieceKind kind, RegionDigest digest, PieceContent content) => new(kind, "", 0, Marking.Clear, digest, content);
}
