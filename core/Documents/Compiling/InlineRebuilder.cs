using OfficeIntegration.Core.Documents.Reading;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Writes again what stands inside paragraphs: runs, links, notes. Tracked changes are open questions: what one would
/// insert is not shown, what one would delete still is.
/// </summary>
internal sealed class InlineRebuilder(Scope scope)
{
    private readonly MarkupCursor _cursor = scope.Cursor;
    private readonly MarkupBuffer _to = scope.To;
    private readonly RunRebuilder _runs = new(scope);
    private readonly FieldStack _fields = new();
    private bool _inLink;

    /// <summary>Bookmarks of a paragraph that may yet be dropped; null when they are written where they stand.</summary>
    public MarkupBuffer? Marks { get; set; }

    /// <summary>Whether a paragraph has shown anything since this was last set to false.</summary>
    public bool Shown { get; set; }

    /// <summary>Where the paragraph begins in what is written.</summary>
    public int ParagraphStart { get; set; }

    public void EndOfParagraph() => _fields.EndOfParagraph();

    /// <summary>The element the cursor stands on.</summary>
    public void Inline()
    {
        switch (_cursor.Name)
        {
            case "r" when _cursor.IsWord:
                Run();
                break;
            case "hyperlink":
                Link();
                break;
            case "ins" or "moveTo":
                scope.Chapter.OpenChanges += _cursor.Name == "ins" && scope.IsCertain ? 1 : 0;
                _cursor.Skip();
                break;
            case "del" or "moveFrom":
                scope.Chapter.OpenChanges += scope.IsCertain ? 1 : 0;
                Children();
                break;
            case "fldSimple":
                SimpleField();
                break;
            case "bookmarkStart" or "bookmarkEnd":
                CarrierMet();
                Bookmark();
                break;
            case "oMath" or "oMathPara":
                Shown |= _runs.Plain(_cursor.Text());
                break;
            case "AlternateContent":
                FirstChild();
                break;
            case "smartTag" or "customXml" or "bdo" or "dir" or "sdt" or "sdtContent" or "Choice" or "Fallback":
                Children();
                break;
            default:
                _cursor.Skip();
                break;
        }
    }

    public void Bookmark()
    {
        string id = _cursor.Attr("id") ?? "";
        if (_cursor.Name == "bookmarkEnd" && scope.IsCertain)
        {
            scope.Chapter.Bookmarks.End(id, Marks ?? _to);
        }
        else if (_cursor.Name == "bookmarkStart" && scope.IsCertain)
        {
            scope.Chapter.Bookmarks.Start(id, _cursor.Attr("name") ?? "", Marks ?? _to);
        }

        _cursor.Skip();
    }

    /// <summary>An item whose control and style an editor has removed begins with the paragraph its bookmark begins in.</summary>
    private void CarrierMet()
    {
        if (!_inLink && _cursor.Name == "bookmarkStart" && scope.Region is { IsCertain: false } region && _cursor.Attr("name") is { } name && name.StartsWith("_oi_item_", StringComparison.Ordinal))
        {
            ParagraphStart -= region.ItemStarts(ParagraphStart, control: false);
        }
    }

    private void Children()
    {
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth);)
        {
            Inline();
        }
    }

    /// <summary>Of alternatives the first is the one meant for programs that know most.</summary>
    private void FirstChild()
    {
        bool first = true;
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); first = false)
        {
            if (first)
            {
                Children();
            }
            else
            {
                _cursor.Skip();
            }
        }
    }

    private void Run()
    {
        int start = _to.Length;
        bool linked = !_inLink && _runs.FieldsMet && _fields.Link is { } address && Open(scope.Links.IdOfAddress(address), null);
        bool shown = _runs.Run(_fields);
        Close(linked, shown, start);
        Shown |= shown;
    }

    private void Link()
    {
        int start = _to.Length;
        string? anchor = _cursor.Attr("anchor");
        bool linked = !_inLink && Open(scope.Links.IdOf(_cursor.Relation("id")), anchor);
        Linked(linked, start, Children);
    }

    private void SimpleField()
    {
        int start = _to.Length;
        bool linked = !_inLink && Open(scope.Links.IdOfAddress(FieldStack.AddressIn(_cursor.Attr("instr"))), null);
        Linked(linked, start, Children);
    }

    private void Linked(bool linked, int start, Action children)
    {
        bool before = Shown;
        bool within = _inLink;
        (Shown, _inLink) = (false, within || linked);
        children();
        Close(linked, Shown, start);
        (Shown, _inLink) = (before || Shown, within);
    }

    /// <returns>Whether a link was begun.</returns>
    private bool Open(string? id, string? anchor)
    {
        if (id is null && (string.IsNullOrEmpty(anchor) || SourceBookmarks.IsOurs(anchor)))
        {
            return false;
        }

        _to.Raw(id is null ? "<w:hyperlink w:anchor=\""u8 : "<w:hyperlink r:id=\""u8);
        _to.Text(id ?? scope.Chapter.Bookmarks.NameOf(anchor!), attribute: true);
        _to.Raw("\" w:history=\"1\">"u8);
        return true;
    }

    private void Close(bool linked, bool shown, int start)
    {
        if (linked && shown)
        {
            _to.Raw("</w:hyperlink>"u8);
        }
        else if (!shown)
        {
            _to.Cut(start);
        }
    }
}
