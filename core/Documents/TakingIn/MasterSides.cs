using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>The three documents that meet when an edited master comes back.</summary>
/// <param name="Basis">The version the upload was made from.</param>
/// <param name="Head">The newest version; often the same.</param>
/// <param name="Editor">Who edited the upload; empty when it is not known.</param>
/// <param name="UploadKey">Names the upload in the ids of conflicts.</param>
internal sealed record MasterSides(SegmentedMaster Basis, SegmentedMaster Head, BlockIntake Intake, string Editor, string UploadKey)
{
    public string Language => Head.Language;

    public bool SaysTheSame(TakenBlocks taken, OpenedPiece basis)
    {
        ReadingContext reading = PieceRendering.Reading(taken.Resources, Language);
        return new RegionReader(reading, taken.Resources.Comment).Of(taken.Blocks) == new RegionReader(reading, taken.Resources.Comment).Of(basis.Body);
    }
}
