using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>A paragraph or table of the body.</summary>
/// <param name="Style">Name of the first paragraph's style.</param>
/// <param name="Tags">Tags of the controls it stands in, outermost first.</param>
internal sealed record FlowBlock(XElement Element, string Style, IReadOnlyList<string> Tags);

/// <summary>From one block to another, both included.</summary>
internal readonly record struct BlockRange(int First, int Last)
{
    public bool Contains(int index) => index >= First && index <= Last;

    public bool Contains(BlockRange other) => Contains(other.First) && Contains(other.Last);
}

/// <summary>
/// The body as one row of paragraphs and tables, with what editors may have wrapped around them taken off; where
/// controls and bookmarks begin and end is kept beside it.
/// </summary>
internal sealed class Flow
{
    private static readonly XName BookmarkStart = W + "bookmarkStart";
    private static readonly XName BookmarkEnd = W + "bookmarkEnd";

    private readonly List<FlowBlock> _blocks = [];
    private readonly CarrierIndex _controls = new();
    private readonly CarrierIndex _bookmarks = new();
    private readonly CarrierIndex _styles = new();
    private readonly BookmarkPieces _pieces;
    private readonly ReadingContext _context;

    public Flow(XElement body, ReadingContext context)
    {
        _context = context;
        _pieces = new BookmarkPieces(_bookmarks);
        Add(body, []);
        _pieces.EndAll(_blocks.Count);
        _controls.Order();
    }

    public IReadOnlyList<FlowBlock> Blocks => _blocks;

    /// <summary>By tag.</summary>
    public CarrierIndex Controls => _controls;

    /// <summary>By name; of a bookmark that has lost its end the first block.</summary>
    public CarrierIndex Bookmarks => _bookmarks;

    /// <summary>By the style's name: one block each.</summary>
    public CarrierIndex Styles => _styles;

    /// <returns>Null when no control has the tag; of several, the first.</returns>
    public BlockRange? Control(string tag) => _controls.First(tag);

    public IEnumerable<FlowBlock> In(BlockRange range)
    {
        for (int at = Math.Max(0, range.First); at <= range.Last && at < _blocks.Count; at++)
        {
            yield return _blocks[at];
        }
    }

    private void Add(XElement container, IReadOnlyList<string> tags)
    {
        foreach (XElement child in container.Elements())
        {
            AddChild(child, tags);
        }
    }

    private void AddChild(XElement child, IReadOnlyList<string> tags)
    {
        switch (child.Name.LocalName)
        {
            case "p" or "tbl":
                AddBlock(child, tags);
                break;
            case "sdt":
                AddControl(child, tags);
                break;
            case "bookmarkStart":
                _pieces.Start(child, _blocks.Count);
                break;
            case "bookmarkEnd":
                _pieces.End(child, _blocks.Count - 1);
                break;
            case "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo" or "body":
                Add(child, tags);
                break;
        }
    }

    private void AddControl(XElement control, IReadOnlyList<string> tags)
    {
        string? tag = control.Child("sdtPr").ValOf("tag");
        int first = _blocks.Count;
        if (control.Child("sdtContent") is { } content)
        {
            Add(content, tag is null ? tags : [.. tags, tag]);
        }

        if (tag is not null && _blocks.Count > first)
        {
            _controls.Add(tag, new BlockRange(first, _blocks.Count - 1));
        }
    }

    private void AddBlock(XElement block, IReadOnlyList<string> tags)
    {
        int at = _blocks.Count;
        XElement? paragraph = block.Is("p") ? block : block.Descendants(W + "p").FirstOrDefault();
        string style = paragraph is null ? StyleNames.Normal : _context.StyleName(paragraph);
        _styles.Add(style, new BlockRange(at, at));
        foreach (XElement element in block.Descendants())
        {
            AddMark(element, at);
        }

        _blocks.Add(new FlowBlock(block, style, tags));
    }

    private void AddMark(XElement element, int at)
    {
        if (element.Name == BookmarkStart)
        {
            _pieces.Start(element, at);
        }
        else if (element.Name == BookmarkEnd)
        {
            _pieces.End(element, at);
        }
    }
}
