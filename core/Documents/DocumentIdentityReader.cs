using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Documents;

/// <summary>Says what an uploaded file claims to be, before somebody decides what to do with it.</summary>
public static class DocumentIdentityReader
{
    /// <param name="upload">Read to its end, or to the limit.</param>
    /// <exception cref="DocumentRejectedException">The file is none of this product, or not one that may be opened.</exception>
    public static DocumentIdentity Read(Stream upload) => StampParts.Read(WordPackage.Open(upload)).Identity;

    /// <summary>The anchor of the audit chain that a master carries; it survives editors that keep custom document properties.</summary>
    /// <param name="source">Where the file is from, for sentences about it.</param>
    /// <returns>Null when it carries none.</returns>
    /// <inheritdoc cref="Read"/>
    public static FoundAnchor? ReadAnchor(Stream upload, string source)
    {
        var package = WordPackage.Open(upload);
        return StampParts.ReadAnchor(package) is { } anchor ? new(source, StampParts.Read(package).Identity.AssessmentId, anchor) : null;
    }
}
