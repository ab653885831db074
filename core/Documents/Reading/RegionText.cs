using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>What stands in a range of a body.</summary>
internal static class RegionText
{
    public static RichText Read(Flow flow, BlockRange range, ReadingContext context) =>
        BlockReader.Read(flow.In(range).Select(block => block.Element), context);

    public static string Digest(Flow flow, BlockRange range, ReadingContext context) => RichTextDigest.OfShaped(Read(flow, range, context));
}
