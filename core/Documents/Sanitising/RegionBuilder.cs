using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>Collects the blocks of a region; neighbours with the same inner tag stand in one control.</summary>
internal sealed class RegionBuilder(WritingContext context, SourceDocument standing)
{
    private readonly List<XElement> _content = [];
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private string? _open;

    public bool Has(string tag) => _tags.Contains(tag);

    public void Add(XElement element)
    {
        _open = null;
        _content.Add(element);
    }

    /// <param name="tag">Of the inner control; null for none. A tag that was closed is not opened again.</param>
    public void Add(IEnumerable<XElement> blocks, string? tag, ControlLock held)
    {
        if (tag is null || (tag != _open && Has(tag)))
        {
            _open = null;
            _content.AddRange(blocks);
        }
        else if (tag == _open)
        {
            _content[^1].Child("sdtContent")!.Add(blocks);
        }
        else
        {
            _content.Add(Controls.Block(context, tag, standing.TitleOf(tag) ?? "", held, blocks));
            _tags.Add(tag);
            _open = tag;
        }
    }

    /// <summary>The region with its three carriers; the paragraph that ends it is made again when it is gone.</summary>
    public XElement Closed(Carrier carrier, string endStyle)
    {
        XElement? last = _content.LastOrDefault();
        if (last is null || !last.Is("p") || last.Child("pPr").ValOf("pStyle") != StyleNames.Id(endStyle))
        {
            _content.Add(Paragraphs.Empty(endStyle, context.Voice));
        }

        return Controls.Region(context, carrier, standing.TitleOf(carrier.Tag) ?? "", ControlLock.Kept, _content);
    }
}
