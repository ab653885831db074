namespace OfficeIntegration.Core.Documents.Package;

/// <summary>How much a zip container may hold.</summary>
/// <param name="MaxExpandedBytes">All entries together after inflating.</param>
internal sealed record ZipBounds(int MaxEntries, long MaxExpandedBytes)
{
    /// <summary>A Word document from outside.</summary>
    public static ZipBounds OfUpload { get; } = new(DocumentLimits.MaxEntries, DocumentLimits.MaxExpandedBytes);
}
