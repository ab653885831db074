using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Md = Markdig.Syntax;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>Markdown blocks as answer blocks.</summary>
internal sealed class MarkdownBlocks
{
    private readonly MarkdownInlines _inlines;
    private readonly MarkdownNotes _notes;
    private int _lists;
    private (ListIds Ids, int Next) _last;

    public MarkdownBlocks()
    {
        _notes = new MarkdownNotes(Of);
        _inlines = new MarkdownInlines(_notes);
    }

    public List<Block> Of(MarkdownDocument document)
    {
        var blocks = new List<Block>();
        Add(document, blocks, quoted: false);
        blocks.AddRange(_notes.Left(FootnoteDefinitions.Of(document)));
        foreach (LinkReferenceDefinition unused in document.Descendants<LinkReferenceDefinition>().Where(IsUnused))
        {
            blocks.Add(new ParagraphBlock([new Inline($"[{unused.Label}]: {unused.Url} {unused.Title}".TrimEnd())]));
        }

        return blocks;
    }

    private bool IsUnused(LinkReferenceDefinition definition) => definition is not FootnoteLinkReferenceDefinition && !_inlines.UsedDefinitions.Contains(definition);

    private List<Block> Of(Footnote footnote)
    {
        var blocks = new List<Block>();
        Add(footnote, blocks, quoted: false);
        return blocks;
    }

    private void Add(ContainerBlock container, List<Block> to, bool quoted)
    {
        foreach (Md.Block block in container)
        {
            Add(block, to, quoted);
        }
    }

    private void Add(Md.Block block, List<Block> to, bool quoted)
    {
        switch (block)
        {
            case Md.HeadingBlock heading:
                to.Add(new HeadingBlock(heading.Level, _inlines.Of(heading.Inline)));
                break;
            case Md.ParagraphBlock paragraph:
                to.Add(quoted ? new QuoteBlock(_inlines.Of(paragraph.Inline)) : new ParagraphBlock(_inlines.Of(paragraph.Inline)));
                break;
            case CodeBlock code:
                to.Add(new ParagraphBlock([new Inline(code.Lines.ToString(), Code: true)]));
                break;
            case ListBlock list:
                AddOuter(list, to);
                break;
            case Md.QuoteBlock quote:
                Add(quote, to, quoted: true);
                break;
            case Table table:
                to.Add(Of(table));
                break;
        }
    }

    /// <summary>A list inside a list of the same kind continues its numbering levels; one of the other kind is a list of its own.</summary>
    private readonly record struct ListIds(int Id, bool Ordered, int Start);

    /// <summary>A list that begins where the one before it ended is the same list, gone on behind other text.</summary>
    private void AddOuter(ListBlock list, List<Block> to)
    {
        int? start = Start(list);
        if (start is null)
        {
            AddNumberedText(list, to);
            return;
        }

        bool goesOn = list.IsOrdered && start > 1 && _last.Next == start;
        ListIds ids = goesOn ? _last.Ids : new ListIds(++_lists, list.IsOrdered, start.Value);
        AddList(list, to, 0, ids);
        _last = list.IsOrdered ? (ids, start.Value + list.Count) : _last;
    }

    /// <returns>Null when Word cannot count so far.</returns>
    private int? Start(ListBlock list) =>
        !list.IsOrdered ? 1
        : int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out int start) && (start <= ListItemBlock.MaxStart || start == _last.Next) ? start
        : null;

    /// <summary>Items whose number no list can have stay text.</summary>
    private void AddNumberedText(ListBlock list, List<Block> to)
    {
        foreach (Md.ListItemBlock item in list.OfType<Md.ListItemBlock>())
        {
            to.Add(new ParagraphBlock([new Inline(string.Create(CultureInfo.InvariantCulture, $"{item.Order}{list.OrderedDelimiter}"))]));
            Add(item, to, quoted: false);
        }
    }

    private void AddList(ListBlock list, List<Block> to, int level, ListIds ids)
    {
        foreach (Md.ListItemBlock item in list.OfType<Md.ListItemBlock>())
        {
            AddItem(item, to, level, ids);
        }
    }

    private void AddItem(Md.ListItemBlock item, List<Block> to, int level, ListIds ids)
    {
        bool first = true;
        foreach (Md.Block block in item)
        {
            if (block is Md.ParagraphBlock paragraph && first)
            {
                to.Add(new ListItemBlock(level, ids.Ordered, ids.Id, _inlines.Of(paragraph.Inline), ids.Start));
                first = false;
            }
            else if (block is ListBlock inner && Start(inner) is { } start)
            {
                AddList(inner, to, level + 1, inner.IsOrdered == ids.Ordered && start == 1 ? ids : new ListIds(++_lists, inner.IsOrdered, start));
            }
            else
            {
                Add(block, to, quoted: false);
            }
        }
    }

    private TableBlock Of(Table table)
    {
        TableRow[] rows = [.. table.OfType<TableRow>()];
        return new TableBlock(rows.Length > 0 && rows[0].IsHeader, [.. rows.Select(row => new TableRowContent([.. row.OfType<TableCell>().Select(Of)]))]);
    }

    private TableCellContent Of(TableCell cell)
    {
        var blocks = new List<Block>();
        Add(cell, blocks, quoted: false);
        return new TableCellContent(blocks);
    }
}
