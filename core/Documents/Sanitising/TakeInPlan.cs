using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Reading;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>Which items were edited, from where each is taken, and what has no place.</summary>
/// <param name="FromUpload">Items taken from the upload; the others are taken from the standing master.</param>
/// <param name="Skeleton">The document that gives order and everything outside the items.</param>
internal sealed record TakeInPlan(SourceDocument Skeleton, IReadOnlyList<string> Edited, IReadOnlySet<string> FromUpload, IReadOnlyList<string> Unplaced)
{
    /// <summary>
    /// An upload made from the standing version is taken as it is. One made from an earlier version gives the items that
    /// only it has changed; where the master went on too, the master stays and the upload's new lines are reported.
    /// </summary>
    public static TakeInPlan Of(SourceDocument upload, SourceDocument standing) =>
        upload.Stamp.Identity.Version == standing.Stamp.Identity.Version ? Same(upload, standing) : Earlier(upload, standing);

    private static TakeInPlan Same(SourceDocument upload, SourceDocument standing)
    {
        string[] edited = [.. standing.Items.Keys.Where(key => !upload.Items.TryGetValue(key, out BlockRange range) || upload.DigestOf(range) != standing.DigestOf(standing.Items[key])).Order(StringComparer.Ordinal)];
        return new TakeInPlan(upload, edited, upload.Items.Keys.ToHashSet(), [.. NewLines(upload, Outside(upload), standing)]);
    }

    private static TakeInPlan Earlier(SourceDocument upload, SourceDocument standing)
    {
        Dictionary<string, string> written = upload.Stamp.Items.GroupBy(item => item.Key).ToDictionary(group => group.Key, group => group.First().Digest);
        string[] edited = [.. upload.Items.Where(item => written.TryGetValue(item.Key, out string? digest) && upload.DigestOf(item.Value) != digest).Select(item => item.Key).Order(StringComparer.Ordinal)];
        string[] taken = [.. edited.Where(key => standing.Items.TryGetValue(key, out BlockRange range) && standing.DigestOf(range) == written[key])];
        string[] unplaced =
        [
            .. NewLines(upload, Outside(upload).Where(index => !IsUntouchedPart(upload, index)), standing),
            .. edited.Except(taken).SelectMany(key => NewLines(upload, Indexes(upload.Items[key]), standing)),
        ];
        return new TakeInPlan(standing, edited, taken.ToHashSet(), unplaced);
    }

    private static IEnumerable<int> Outside(SourceDocument document) =>
        Enumerable.Range(0, document.Flow.Blocks.Count).Where(index => !document.Items.Values.Any(range => range.Contains(index)));

    private static IEnumerable<int> Indexes(BlockRange range) => Enumerable.Range(range.First, range.Last - range.First + 1);

    private static bool IsUntouchedPart(SourceDocument document, int index) => document.Parts.Any(part =>
        part.Value.Contains(index) && document.Stamp.Parts.Any(stamp => stamp.Name == part.Key && stamp.Digest == document.DigestOf(part.Value)));

    /// <summary>Lines that stand nowhere in the standing master.</summary>
    private static IEnumerable<string> NewLines(SourceDocument upload, IEnumerable<int> indexes, SourceDocument standing)
    {
        HashSet<string> known = [.. standing.Flow.Blocks.SelectMany(block => Lines(block, standing.Reading)).Select(WithoutPageNumber)];
        return indexes.SelectMany(index => Lines(upload.Flow.Blocks[index], upload.Reading)).Where(line => !known.Contains(WithoutPageNumber(line)));
    }

    private static IEnumerable<string> Lines(FlowBlock block, ReadingContext context) =>
        RichTextText.Plain(BlockReader.Read([block.Element], context)).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>An updated table of contents has gained page numbers.</summary>
    private static string WithoutPageNumber(string line) => SectionContent.Squeezed(line.TrimEnd("0123456789".ToCharArray()));
}
