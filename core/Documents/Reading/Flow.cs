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
    private readonly List<FlowBlock> _blocks = [];
    private readonly Dictionary<string, BlockRange> _controls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BlockRange> _bookmarks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, int At)> _open = new(StringComparer.Ordinal);
    private readonly ReadingContext _context;

    public Flow(XElement body, ReadingContext context)
    {
        _context = context;
        Add(body, []);
    }

    public IReadOnlyList<FlowBlock> Blocks => _blocks;

    /// <returns>Null when no control has the tag; of several, the first.</returns>
    public BlockRange? Control(string tag) => _controls.TryGetValue(tag, out BlockRange range) ? range : null;

    public BlockRange? Bookmark(string name) => _bookmarks.TryGetValue(name, out BlockRange range) ? range : null;

    /// <returns>The first block with the style.</returns>
    public int? Styled(string name) => _styles.TryGetValue(name, out int index) ? index : null;

    public IEnumerable<FlowBlock> In(BlockRange range) => _blocks.Skip(range.First).Take(range.Last - range.First + 1);

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
            case "bookmarkStart" or "bookmarkEnd":
                Bookmark(child, _blocks.Count, _blocks.Count - 1);
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
            _controls.TryAdd(tag, new BlockRange(first, _blocks.Count - 1));
        }
    }

    private void AddBlock(XElement block, IReadOnlyList<string> tags)
    {
        XElement? paragraph = block.Is("p") ? block : block.Descendants(W + "p").FirstOrDefault();
        string style = paragraph is null ? StyleNames.Normal : _context.StyleName(paragraph);
        _styles.TryAdd(style, _blocks.Count);
        foreach (XElement mark in block.Descendants().Where(element => element.Is("bookmarkStart") || element.Is("bookmarkEnd")))
        {
            Bookmark(mark, _blocks.Count, _blocks.Count);
        }

        _blocks.Add(new FlowBlock(block, style, tags));
    }

    /// <summary>LibreOffice tells the pieces of a bookmark it has cut apart by such an ending.</summary>
    private static string WithoutCopy(string name)
    {
        int copy = name.IndexOf("_Copy_", StringComparison.Ordinal);
        return copy > 0 ? name[..copy] : name;
    }

    /// <summary>A bookmark an editor has cut in pieces is one again: from its first start to its last end.</summary>
    private void Bookmark(XElement mark, int startsAt, int endsAt)
    {
        string id = mark.Attr("id") ?? "";
        if (mark.Is("bookmarkStart"))
        {
            _open[id] = (WithoutCopy(mark.Attr("name") ?? ""), startsAt);
        }
        else if (_open.Remove(id, out (string Name, int At) open))
        {
            BlockRange range = new(open.At, Math.Max(open.At, endsAt));
            _bookmarks[open.Name] = _bookmarks.TryGetValue(open.Name, out BlockRange before) ? new BlockRange(Math.Min(before.First, range.First), Math.Max(before.Last, range.Last)) : range;
        }
    }
}
