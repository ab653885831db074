using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Reading;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>Lines that stand in a master; what an upload has beside them was typed by somebody.</summary>
internal sealed class KnownLines
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public void Add(IEnumerable<XElement> elements, ReadingContext reading)
    {
        foreach (XElement block in elements.SelectMany(element => element.DescendantsAndSelf()).Where(element => element.Name == Markup.Wml.W + "p"))
        {
            _known.UnionWith(Lines(block, reading).Select(WithoutNumber));
        }
    }

    public IEnumerable<string> New(IEnumerable<FlowBlock> blocks, ReadingContext reading) =>
        blocks.SelectMany(block => block.Element.DescendantsAndSelf(Markup.Wml.W + "p")).SelectMany(block => Lines(block, reading)).Where(line => !_known.Contains(WithoutNumber(line)));

    private static IEnumerable<string> Lines(XElement paragraph, ReadingContext reading) =>
        RichTextText.Plain(BlockReader.Read([paragraph], reading)).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>Contents that were brought up to date have gained page numbers.</summary>
    private static string WithoutNumber(string line) => SectionContent.Squeezed(line.TrimEnd("0123456789".ToCharArray()));
}
