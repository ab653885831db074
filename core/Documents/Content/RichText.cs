using System.Text.Json.Serialization;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>
/// What an answer may consist of, independent of where it was typed. Markdown from a card and paragraphs from a
/// Word document are both turned into this, and Word paragraphs are made from it; nothing else gets through.
/// </summary>
public sealed record RichText(IReadOnlyList<Block> Blocks)
{
    public static RichText Empty { get; } = new([]);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(ParagraphBlock), "p")]
[JsonDerivedType(typeof(HeadingBlock), "h")]
[JsonDerivedType(typeof(ListItemBlock), "li")]
[JsonDerivedType(typeof(QuoteBlock), "q")]
[JsonDerivedType(typeof(TableBlock), "tbl")]
public abstract record Block;

public sealed record ParagraphBlock(IReadOnlyList<Inline> Inlines) : Block;

/// <param name="Level">1 to 3, below the item's own heading.</param>
public sealed record HeadingBlock(int Level, IReadOnlyList<Inline> Inlines) : Block;

/// <param name="Level">Nesting depth from 0 to 8.</param>
/// <param name="Ordered">Numbered when true, bulleted when false.</param>
/// <param name="List">Numbered items with the same number belong to one list, and numbering restarts with the next; bulleted ones have 0 once shaped.</param>
/// <param name="Start">Number of the list's first item, from 0 to <see cref="MaxStart"/>; once shaped the same for all items of a list.</param>
public sealed record ListItemBlock(int Level, bool Ordered, int List, IReadOnlyList<Inline> Inlines, int Start = 1) : Block
{
    /// <summary>Word counts to 32,767; a list has to have room to go on.</summary>
    public const int MaxStart = 30_000;
}

public sealed record QuoteBlock(IReadOnlyList<Inline> Inlines) : Block;

/// <param name="HasHeader">The first row is a header row.</param>
/// <param name="Rows">
/// Once shaped, every row adds up to the same number of columns: the spans of its own cells and of those that reach
/// into it from above. A covered place has no cell, as in HTML.
/// </param>
public sealed record TableBlock(bool HasHeader, IReadOnlyList<TableRowContent> Rows) : Block;

public sealed record TableRowContent(IReadOnlyList<TableCellContent> Cells);

/// <param name="ColumnSpan">Columns it covers, from 1.</param>
/// <param name="RowSpan">Rows it covers, from 1.</param>
public sealed record TableCellContent(IReadOnlyList<Block> Blocks, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>A run of text with one formatting; or, once shaped with an empty text, a footnote or a picture.</summary>
/// <param name="Text">May contain <c>\n</c> for a line break and <c>\t</c> for a tab; no other control character.</param>
/// <param name="Link">Absolute http, https or mailto address; null when the run is no link.</param>
/// <param name="Note">A footnote called here: its words, paragraphs parted by <c>\n</c>; holds no note and no picture itself.</param>
/// <param name="Picture">A picture shown here; its bytes are kept beside the text.</param>
public sealed record Inline(
    string Text,
    bool Bold = false,
    bool Italic = false,
    bool Strike = false,
    bool Code = false,
    string? Link = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Inline>? Note = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Picture? Picture = null);
