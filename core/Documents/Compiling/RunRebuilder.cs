using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>Writes runs again: text, breaks, notes, and the allowed properties.</summary>
internal sealed class RunRebuilder(Scope scope)
{
    private readonly MarkupCursor _cursor = scope.Cursor;
    private readonly MarkupBuffer _to = scope.To;
    private readonly PropertyHolder _properties = AllowedProperties.Run();

    /// <summary>Whether there has been a field; most documents have none, and none need be asked about then.</summary>
    public bool FieldsMet { get; private set; }

    /// <summary>The run the cursor stands on.</summary>
    /// <param name="fields">Hears of the fields in it.</param>
    /// <returns>Whether anything is to be seen of it; if not, nothing was written.</returns>
    public bool Run(FieldStack fields)
    {
        int start = _to.Length;
        _to.Raw("<w:r>"u8);
        bool shown = false;
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth);)
        {
            if (_cursor.Name == "rPr")
            {
                Properties();
            }
            else
            {
                shown |= Piece(fields);
            }
        }

        if (!shown)
        {
            _to.Cut(start);
            return false;
        }

        _to.Raw("</w:r>"u8);
        return true;
    }

    /// <summary>A run of text without properties.</summary>
    public bool Plain(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        _to.Raw("<w:r>"u8);
        Text(text);
        _to.Raw("</w:r>"u8);
        return true;
    }

    private void Properties()
    {
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); _cursor.Skip())
        {
            if (_cursor.Name == "rStyle")
            {
                Style(_cursor.Attr("val") ?? "");
            }
            else
            {
                _properties.Take(_cursor);
            }
        }

        _properties.Write(_to);
    }

    private void Style(string id)
    {
        if (scope.Chapter.Styles.Character(id) is { } style)
        {
            _properties.Set("rStyle", Encoding.UTF8.GetBytes($"<w:rStyle w:val=\"{style}\"/>"));
        }

        if (scope.IsCertain)
        {
            scope.Chapter.Met(scope.Chapter.Styles.MarkingOf(id));
        }
    }

    private bool Piece(FieldStack fields)
    {
        switch (_cursor.Name)
        {
            case "t" or "delText":
                return Text(_cursor.Text(), fields);
            case "tab" or "ptab":
                return Simple("<w:tab/>"u8);
            case "br" or "cr":
                return Simple("<w:br/>"u8);
            case "noBreakHyphen":
                return Simple("<w:noBreakHyphen/>"u8);
            case "softHyphen":
                return Simple("<w:softHyphen/>"u8);
            case "sym":
                _cursor.Skip();
                return Text("\u2022"u8, fields);
            case "fldChar":
                FieldsMet = true;
                fields.Mark(_cursor.Attr("fldCharType"));
                _cursor.Skip();
                return false;
            case "instrText" or "delInstrText":
                fields.Instruct(Encoding.UTF8.GetString(_cursor.Text()));
                return false;
            case "footnoteRef" or "endnoteRef" when scope.Region is null:
                return Simple("<w:footnoteRef/>"u8);
            case "footnoteReference" or "endnoteReference":
                return Note();
            case "commentReference":
                scope.Chapter.Comments += scope.IsCertain ? 1 : 0;
                _cursor.Skip();
                return false;
            case "drawing" or "pict" or "object":
                return scope.IsCertain ? Picture(_cursor.Element(), fields) : Skipped();
            case "AlternateContent" or "ruby":
                return FirstChild(fields, ruby: _cursor.Name == "ruby");
            default:
                _cursor.Skip();
                return false;
        }
    }

    /// <summary>A picture; of a text box its text, and a note in place of anything else.</summary>
    private bool Picture(XElement drawing, FieldStack fields)
    {
        if (scope.Region is not null && scope.Chapter.Pictures.Of(drawing) is { } markup)
        {
            _to.Raw(markup);
            return true;
        }

        string words = string.Join(' ', drawing.Descendants(Wml.W + "txbxContent").Take(1).Descendants(Wml.W + "p").Select(paragraph => string.Concat(paragraph.Descendants(Wml.W + "t").Select(text => text.Value))));
        scope.Chapter.PicturesLeftOut += words.Length == 0 ? 1 : 0;
        return Text(Encoding.UTF8.GetBytes(words.Length == 0 ? LeftOutPicture.Note(scope.Texts, DrawingReader.Description(drawing)) : words), fields);
    }

    private bool Skipped()
    {
        _cursor.Skip();
        return false;
    }

    private bool Simple(ReadOnlySpan<byte> piece)
    {
        scope.Chapter.Words.Break();
        _to.Raw(piece);
        _cursor.Skip();
        return true;
    }

    private bool Text(ReadOnlySpan<byte> text, FieldStack fields)
    {
        if (text.Length == 0 || (FieldsMet && fields.InCode))
        {
            return false;
        }

        Text(text);
        return true;
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        scope.Chapter.Words.Add(text);
        _to.Raw("<w:t xml:space=\"preserve\">"u8);
        _to.Text(text);
        _to.Raw("</w:t>"u8);
    }

    private bool Note()
    {
        string key = (_cursor.Name == "footnoteReference" ? "f" : "e") + _cursor.Attr("id");
        _cursor.Skip();
        if (scope.Region is not { IsCertain: true } || scope.Chapter.Notes.Number(key) is not { } number)
        {
            return false;
        }

        _to.Raw("<w:footnoteReference w:id=\""u8);
        _to.Number(number);
        _to.Raw("\"/>"u8);
        return true;
    }

    /// <summary>Of alternatives the first; of text with a reading beside it the text.</summary>
    private bool FirstChild(FieldStack fields, bool ruby)
    {
        bool shown = false;
        bool first = true;
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); first = false)
        {
            if (ruby ? _cursor.Name == "rubyBase" : first)
            {
                shown |= Pieces(fields);
            }
            else
            {
                _cursor.Skip();
            }
        }

        return shown;
    }

    private bool Pieces(FieldStack fields)
    {
        bool shown = false;
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth);)
        {
            shown |= _cursor.Name is "r" ? Pieces(fields) : Piece(fields);
        }

        return shown;
    }
}
