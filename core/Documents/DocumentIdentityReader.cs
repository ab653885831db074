using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents;

/// <summary>Says what an uploaded file claims to be, before somebody decides what to do with it.</summary>
public static class DocumentIdentityReader
{
    /// <param name="upload">Read to its end, or to the limit.</param>
    /// <exception cref="DocumentRejectedException">The file is none of this product, or not one that may be opened.</exception>
    public static DocumentIdentity Read(Stream upload) => StampParts.Read(WordPackage.Open(upload)).Identity;
}
