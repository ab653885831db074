using System.Xml.Linq;
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

    /// <summary>What blocks taken in may refer to: what stood there, and what came with them.</summary>
    public PieceResources Resources(OpenedPiece basis)
    {
        var resources = new PieceResources();
        resources.Add(basis.Resources);
        resources.Add(Intake.Resources);
        return resources;
    }

    public bool SaysTheSame(IReadOnlyList<XElement> body, OpenedPiece basis)
    {
        PieceResources resources = Resources(basis);
        ReadingContext reading = PieceRendering.Reading(resources, Language);
        return new RegionReader(reading, resources.Comment).Of(body) == new RegionReader(reading, resources.Comment).Of(basis.Body);
    }
}
