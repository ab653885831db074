using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Core.Documents.Merging;

internal enum MergeAction
{
    /// <summary>This version was merged already.</summary>
    Keep,

    /// <summary>The document has no answer of this person to this item.</summary>
    Insert,

    /// <summary>Nobody edited what stands there.</summary>
    Replace,

    /// <summary>Edited in Word and changed by its author: both changes are put together, word by word.</summary>
    Combine,
}

/// <summary>Decides what a merge does with one answer, by versions and without looking into any text.</summary>
internal static class MergePlanner
{
    /// <param name="standing">The answer in the document; null when there is none, and there never was.</param>
    public static MergeAction Decide(Piece? standing, PreparedAnswer incoming) => standing switch
    {
        null => MergeAction.Insert,
        { Kind: PieceKind.Gone } when incoming.IsRenewed => MergeAction.Keep,
        _ when standing.Version == incoming.Version && !incoming.IsRenewed => MergeAction.Keep,
        { Kind: PieceKind.Answer, Written: null } => MergeAction.Replace,
        _ => MergeAction.Combine,
    };
}
