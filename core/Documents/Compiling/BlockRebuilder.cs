using System.Text;
using OfficeIntegration.Core.Documents.Identity;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>Writes paragraphs, tables and controls of one part again: controls without their frames, offers and generated parts not at all.</summary>
internal sealed class BlockRebuilder : IDisposable
{
    private readonly Scope _scope;
    private readonly MarkupCursor _cursor;
    private readonly MarkupBuffer _to;
    private readonly InlineRebuilder _inlines;
    private readonly TableRebuilder _tables;
    private readonly MarkupBuffer _marks = new();
    private readonly PropertyHolder _properties = AllowedProperties.Paragraph();

    public BlockRebuilder(Scope scope)
    {
        _scope = scope;
        _cursor = scope.Cursor;
        _to = scope.To;
        _inlines = new InlineRebuilder(scope);
        _tables = new TableRebuilder(scope, this);
    }

    public void Dispose() => _marks.Dispose();

    /// <summary>Everything inside the element the cursor stands on.</summary>
    /// <returns>The name of the last block that was written; empty when none was.</returns>
    public string Blocks()
    {
        string last = "";
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth);)
        {
            last = Block() is { Length: > 0 } written ? written : last;
        }

        return last;
    }

    /// <summary>The block the cursor stands on.</summary>
    public string Block()
    {
        switch (_cursor.Name)
        {
            case "p" when _cursor.IsWord:
                return Paragraph();
            case "tbl":
                return _tables.Table();
            case "sdt":
                return Control();
            case "sdtContent" or "customXml" or "smartTag" or "Choice":
                return Blocks();
            case "AlternateContent":
                return Blocks();
            case "bookmarkStart" or "bookmarkEnd":
                CarrierMet();
                _inlines.Bookmark();
                return "";
            case "ins" or "moveTo" or "del" or "moveFrom":
                _scope.Chapter.OpenChanges += _scope.IsCertain ? 1 : 0;
                _cursor.Skip();
                return "";
            default:
                _cursor.Skip();
                return "";
        }
    }

    private string Control()
    {
        string tag = "";
        string last = "";
        bool item = false;
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth);)
        {
            if (_cursor.Name == "sdtPr")
            {
                tag = Tag();
            }
            else if (_cursor.Name == "sdtContent" && !IsLeftOut(tag))
            {
                item = tag.StartsWith("oi:item:", StringComparison.Ordinal) && Starts();
                last = Blocks();
            }
            else
            {
                _cursor.Skip();
            }
        }

        if (item)
        {
            _scope.Region?.ItemEnds(control: true);
        }

        return last;
    }

    private bool Starts()
    {
        _scope.Region?.ItemStarts(_to.Length, control: true);
        return true;
    }

    private bool IsLeftOut(string tag)
    {
        if (tag.StartsWith("oi:offer:", StringComparison.Ordinal))
        {
            _scope.Chapter.OpenChanges++;
            return true;
        }

        return tag.StartsWith(CarrierNames.PartTag(""), StringComparison.Ordinal);
    }

    private string Tag()
    {
        string tag = "";
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); _cursor.Skip())
        {
            tag = _cursor.Name == "tag" ? _cursor.Attr("val") ?? "" : tag;
        }

        return tag;
    }

    /// <summary>An item whose control an editor has removed begins where its bookmark does.</summary>
    private void CarrierMet()
    {
        if (_cursor.Name == "bookmarkStart" && _scope.Region is { IsCertain: false } region && _cursor.Attr("name") is { } name && name.StartsWith("_oi_item_", StringComparison.Ordinal))
        {
            region.ItemStarts(_to.Length, control: false);
        }
    }

    private string Paragraph()
    {
        _scope.Chapter.Words.Break();
        bool begun = false;
        bool droppable = false;
        _inlines.Shown = false;
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth);)
        {
            bool given = !begun && _cursor.Name == "pPr";
            droppable = begun ? droppable : Begin(given);
            begun = true;
            if (!given)
            {
                _inlines.Inline();
            }
        }

        return End(begun ? droppable : Begin(given: false));
    }

    /// <param name="given">Whether the cursor stands on the paragraph's properties.</param>
    /// <returns>Whether the paragraph goes when it shows nothing.</returns>
    private bool Begin(bool given)
    {
        bool inserted = false;
        StyleUse style = _scope.Chapter.Styles.Paragraph(null);
        if (given)
        {
            (style, inserted) = Properties();
        }

        Place(style.Role);
        _inlines.ParagraphStart = _to.Length;
        _to.Raw("<w:p><w:pPr><w:pStyle w:val=\""u8);
        _to.Raw(style.Id);
        _to.Raw("\"/>"u8);
        if (_scope.Chapter.Direction is { } direction)
        {
            _properties.Set("bidi", direction);
        }

        _properties.WriteInside(_to);
        _to.Raw("</w:pPr>"u8);
        bool droppable = inserted || style.Role is StyleRole.ItemStart or StyleRole.ItemEnd or StyleRole.Structure;
        _marks.Cut(0);
        _inlines.Marks = droppable ? _marks : null;
        return droppable;
    }

    private string End(bool droppable)
    {
        _inlines.EndOfParagraph();
        bool dropped = droppable && !_inlines.Shown;
        if (dropped)
        {
            _to.Cut(_inlines.ParagraphStart);
        }

        _to.Raw(droppable ? _marks.Written : []);
        _to.Raw(dropped ? [] : "</w:p>"u8);
        _inlines.Marks = null;
        return dropped ? "" : "p";
    }

    private void Place(StyleRole role)
    {
        switch (role)
        {
            case StyleRole.Heading:
                _scope.Region?.Heading();
                break;
            case StyleRole.ItemStart:
                _scope.Region?.ItemStarts(_to.Length, control: false);
                break;
            case StyleRole.ItemEnd:
                _scope.Region?.ItemEnds(control: false);
                break;
        }
    }

    private (StyleUse Style, bool Inserted) Properties()
    {
        StyleUse style = _scope.Chapter.Styles.Paragraph(null);
        bool inserted = false;
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth);)
        {
            switch (_cursor.Name)
            {
                case "pStyle":
                    style = _scope.Chapter.Styles.Paragraph(_cursor.Attr("val"));
                    _cursor.Skip();
                    break;
                case "numPr":
                    Numbering();
                    break;
                case "rPr":
                    inserted = IsInserted();
                    break;
                default:
                    _properties.Take(_cursor);
                    _cursor.Skip();
                    break;
            }
        }

        return (style, inserted);
    }

    private void Numbering()
    {
        int level = 0;
        string id = "0";
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); _cursor.Skip())
        {
            level = _cursor.Name == "ilvl" ? AllowedProperties.Number(_cursor.Attr("val"), 0, 8) ?? 0 : level;
            id = _cursor.Name == "numId" ? _cursor.Attr("val") ?? "0" : id;
        }

        // Notes are read before the numbers of lists are known.
        if (id != "0" && _scope.Region is not null && _scope.Chapter.Lists.Number(id, level) is { } number)
        {
            _properties.Set("numPr", Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>")));
        }
    }

    private bool IsInserted()
    {
        bool inserted = false;
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); _cursor.Skip())
        {
            inserted |= _cursor.Name is "ins" or "moveTo";
        }

        return inserted;
    }
}
