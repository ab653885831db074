using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents;

/// <summary>Checks that a document from outside, which is to be kept as it is, holds nothing that this product would not have written.</summary>
internal static class OwnMaster
{
    private static readonly string[] Kinds = [".xml", ".rels", ".png", ".jpeg", ".jpg"];

    /// <exception cref="DocumentRejectedException">It does.</exception>
    public static void Require(byte[] document, string assessmentId, int version)
    {
        var package = WordPackage.Open(document);
        DocumentIdentity identity = StampParts.Read(package).Identity;
        bool ours = identity.Kind == DocumentKind.Master && identity.AssessmentId == assessmentId && identity.Version == version
            && package.Names.All(name => Kinds.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            && package.Names.Append("").SelectMany(package.Relationships).All(relationship => !relationship.External || relationship.Type.EndsWith("/hyperlink", StringComparison.Ordinal));
        _ = ours ? 0 : throw new DocumentRejectedException(DocumentRejection.NotOurs, "No master this product wrote.");
    }
}
