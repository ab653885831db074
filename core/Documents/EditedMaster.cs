using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.TakingIn;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents;

/// <summary>A master that was edited outside comes back and becomes the next version.</summary>
public static class EditedMaster
{
    /// <param name="basis">The version the upload says it was made from, wholly loaded.</param>
    /// <param name="head">The newest version, wholly loaded.</param>
    /// <param name="request">Its version is the one the result will carry; nothing of it needs to be accepted.</param>
    /// <param name="numbers">Of the assessment; what is taken from it must be remembered before the result is kept.</param>
    /// <exception cref="DocumentRejectedException">Not a master of this assessment, or made from a version this product never wrote.</exception>
    public static TakenInMaster TakeIn(UploadedMaster upload, SegmentedMaster basis, SegmentedMaster head, MasterRequest request, NumberSource numbers)
    {
        Require(upload.Identity, basis, head);
        return new EditedMasterIntake(upload, basis, head, request, numbers).Run();
    }

    private static void Require(DocumentIdentity upload, SegmentedMaster basis, SegmentedMaster head)
    {
        if (upload.AssessmentId != head.AssessmentId)
        {
            throw new DocumentRejectedException(DocumentRejection.OtherAssessment, "A master of another assessment.");
        }

        if (upload.Version > head.Version || upload.Version != basis.Version)
        {
            throw new DocumentRejectedException(DocumentRejection.UnknownVersion, $"Made from version {upload.Version}, the newest is {head.Version}.");
        }
    }
}
