using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Sanitising;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>Lines and comments that stand in a master; what an upload has beside them was typed by somebody.</summary>
internal sealed class KnownLines
{
    /// <summary>Nobody strikes out more of the product's words than this by hand; beyond it they are listed without looking where they are from.</summary>
    private const int MostLookedFor = 500;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public void Add(IEnumerable<XElement> elements, ReadingContext reading)
    {
        foreach (XElement block in elements.SelectMany(element => element.DescendantsAndSelf()).Where(element => element.Name == W + "p"))
        {
            _known.UnionWith(Lines(block, reading).Select(WithoutNumber));
        }
    }

    /// <param name="comments">As they stand in a comments part.</param>
    public void AddComments(IEnumerable<XElement> comments) => _known.UnionWith(comments.Select(Comment));

    public IEnumerable<string> New(IEnumerable<FlowBlock> blocks, ReadingContext reading) =>
        blocks.SelectMany(block => block.Element.DescendantsAndSelf(W + "p")).SelectMany(block => Lines(block, reading)).Where(line => !_known.Contains(WithoutNumber(line)));

    /// <summary>For blocks that are not kept: their lines, what is marked as deleted in them, and what was remarked beside them.</summary>
    public IEnumerable<string> NewWithComments(IReadOnlyCollection<FlowBlock> blocks, SourceDocument source) => New(blocks, source.Reading).Concat(Struck(blocks)).Concat(
        blocks.SelectMany(block => block.Element.Descendants(W + "commentReference")).Select(reference => source.Comment(reference.Attr("id"))).OfType<XElement>()
            .Select(Comment).Where(comment => !_known.Contains(comment)).Distinct(StringComparer.Ordinal));

    /// <summary>Words of the product are no loss, wherever they stood; what somebody typed and marked as deleted was typed all the same.</summary>
    private IEnumerable<string> Struck(IEnumerable<FlowBlock> blocks) => blocks
        .SelectMany(block => block.Element.DescendantsAndSelf(W + "p"))
        .Select(paragraph => SectionContent.Squeezed(string.Concat(paragraph.Descendants(W + "delText").Select(text => text.Value))))
        .Where(struck => struck.Length > 0).Distinct(StringComparer.Ordinal)
        .Where((struck, at) => at >= MostLookedFor || !_known.Any(line => line.Contains(struck, StringComparison.Ordinal)));

    private static string Comment(XElement comment) =>
        $"{comment.Attr("author")}: {SectionContent.Squeezed(string.Join(' ', comment.Descendants(W + "t").Select(text => text.Value)))}";

    private static IEnumerable<string> Lines(XElement paragraph, ReadingContext reading) =>
        RichTextText.Plain(BlockReader.Read([paragraph], reading)).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>Contents that were brought up to date have gained page numbers.</summary>
    private static string WithoutNumber(string line) => SectionContent.Squeezed(line.TrimEnd("0123456789".ToCharArray()));
}
