using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Walks the elements of a part without keeping them: no DTD, nothing resolved, bounded in depth and number. It reads the
/// bytes themselves, since for a compilation most of the time would go into making strings of them. Whoever is given a
/// start element leaves the cursor at that element's end.
/// </summary>
internal sealed class MarkupCursor : IDisposable
{
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Namespaces of the strict edition of ISO/IEC 29500; the same elements.</summary>
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly byte[] _part;
    private readonly int _end;
    private readonly MarkupNames _names = new();
    private readonly MarkupAttributes _attributes;
    private readonly MarkupScopes _scopes;
    private readonly MarkupBuffer _text = new();

    /// <summary>Where the names of the elements that are open stand.</summary>
    private readonly (int From, int Length)[] _open = new (int, int)[DocumentLimits.MaxXmlDepth + 1];
    private int _depth;
    private bool _isEmpty;
    private int _elements;
    private int _nodes;
    private MarkupName _name;

    /// <summary>Where the newest tag begins, and what follows it.</summary>
    private int _tag;
    private int _at;

    /// <exception cref="DocumentRejectedException">There is no root element.</exception>
    /// <exception cref="XmlException">Not well-formed, here as from every other step.</exception>
    public MarkupCursor(ReadOnlyMemory<byte> part)
    {
        _ = MemoryMarshal.TryGetArray(PlainMarkup.Of(part), out ArraySegment<byte> plain);
        (_part, _at, _end) = (plain.Array ?? [], plain.Offset, plain.Offset + plain.Count);
        _attributes = new MarkupAttributes(_part);
        _scopes = new MarkupScopes(_names);
        _name = _names.Of("none"u8);
        Tag();
    }

    public string Name => _name.Local;

    public bool IsWord => _name.Prefix.Space is WordNamespace or StrictWord;

    /// <summary>An attribute in the element's own namespace, as WordprocessingML has them.</summary>
    public string? Attr(string name) => _attributes.Find(name, _name.Prefix.Space!);

    /// <summary>An attribute without a namespace.</summary>
    public string? Plain(string name) => _attributes.Find(name, "");

    /// <summary>An attribute that leads to a relationship.</summary>
    public string? Relation(string name) => _attributes.Find(name, Relationships) ?? _attributes.Find(name, StrictRelationships);

    /// <returns>Whether the element may have children; walk them with <see cref="Child"/>.</returns>
    public bool Enter(out int depth)
    {
        depth = _isEmpty ? _depth : _depth - 1;
        return !_isEmpty;
    }

    /// <summary>Moves to the next child element of the one that was entered at a depth.</summary>
    /// <returns>False at the end of the element.</returns>
    public bool Child(int depth)
    {
        while (true)
        {
            if (Tag())
            {
                return true;
            }

            if (_depth == depth)
            {
                return false;
            }
        }
    }

    /// <summary>Moves to the end of the element; nothing in it counts.</summary>
    public void Skip()
    {
        if (Enter(out int depth))
        {
            while (Tag() || _depth != depth)
            {
            }
        }
    }

    /// <summary>All the text in the element, and its end.</summary>
    /// <returns>UTF-8; good until the next text is asked for.</returns>
    public ReadOnlySpan<byte> Text()
    {
        if (!Enter(out int depth))
        {
            return [];
        }

        int from = _at;
        bool more = Tag() || _depth != depth;
        ReadOnlySpan<byte> text = _part.AsSpan(from, _tag - from);
        if (!more && !text.Contains((byte)'&'))
        {
            return text;
        }

        _text.Cut(0);
        MarkupReference.Resolve(text, _text);
        while (more)
        {
            from = _at;
            more = Tag() || _depth != depth;
            MarkupReference.Resolve(_part.AsSpan(from, _tag - from), _text);
        }

        return _text.Written;
    }

    /// <summary>The element with everything in it.</summary>
    public XElement Element()
    {
        var element = new XElement(XName.Get(_name.Local, _name.Prefix.Space!));
        for (int index = 0; index < _attributes.Count; index++)
        {
            (MarkupName name, string value) = _attributes[index];
            if (!_scopes.IsDeclaration(name))
            {
                element.SetAttributeValue(XName.Get(name.Local, name.AttributeSpace!), value);
            }
        }

        for (bool within = Enter(out _); within;)
        {
            int from = _at;
            within = Tag();
            element.Add(_tag > from ? new XText(TextOf(from)) : null, within ? Element() : null);
        }

        return element;
    }

    /// <summary>To the end of the part, so that damage behind the last element is seen too.</summary>
    public void Finish()
    {
        while (_depth > 0)
        {
            Tag();
        }

        _ = _at == _end ? _at : throw new XmlException("Something follows the root element.");
    }

    public void Dispose() => _text.Dispose();

    private string TextOf(int from)
    {
        _text.Cut(0);
        MarkupReference.Resolve(_part.AsSpan(from, _tag - from), _text);
        return Encoding.UTF8.GetString(_text.Written);
    }

    /// <summary>Moves behind the next tag.</summary>
    /// <returns>Whether an element begins; otherwise the innermost open one has ended.</returns>
    private bool Tag()
    {
        _tag = EndOfText();
        _scopes.Leave(_depth);
        if (_part[_tag + 1] != '/')
        {
            Start();
            return true;
        }

        End();
        return false;
    }

    /// <summary>A part ends with a tag, so that what is looked for up to its end is found, or something before it.</summary>
    private int EndOfText()
    {
        for (int at = _at; at < _end; at++)
        {
            int next = _part[at] == '<' ? 0 : _part.AsSpan(at, _end - at).IndexOfAny((byte)'<', (byte)'&', (byte)'>');
            at += next;
            if (next >= 0 && _part[at] == '<')
            {
                return at;
            }

            CheckText(at);
        }

        throw new DocumentRejectedException(DocumentRejection.Damaged, "A part ends too early.");
    }

    private void CheckText(int at)
    {
        if (_part[at] == '&')
        {
            _ = MarkupReference.Read(_part.AsSpan(at, _end - at), out _);
        }
        else if (_part.AsSpan(0, at).EndsWith("]]"u8))
        {
            throw new XmlException("The end of a section that was not begun.");
        }
    }

    private void Start()
    {
        int from = _tag + 1;
        int at = EndOfName(from);
        _name = _names.Of(_part.AsSpan(from, at - from));
        _elements++;
        _attributes.Clear();
        bool declares = false;
        for (int next = EndOfSpace(at); _part[next] is not ((byte)'>' or (byte)'/'); next = EndOfSpace(at))
        {
            _ = next > at ? next : throw new XmlException("Two attributes without a space between them.");
            at = Attribute(next, ref declares);
        }

        at = EndOfSpace(at);
        _isEmpty = _part[at] == '/';
        _at = _isEmpty ? at + 2 : at + 1;
        _ = _part[_at - 1] == '>' ? _at : throw new XmlException("A tag without an end.");
        Enter(from, declares);
    }

    /// <param name="name">Where the element's name stands.</param>
    private void Enter(int name, bool declares)
    {
        _nodes += 1 + _attributes.Count;
        if (_depth > DocumentLimits.MaxXmlDepth || _nodes > DocumentLimits.MaxXmlNodes)
        {
            throw new DocumentRejectedException(DocumentRejection.TooComplex, "XML too deep or too large.");
        }

        if (declares)
        {
            _scopes.Declare(_attributes, _depth);
        }

        _ = _name.Prefix.Space is not null && _attributes.AreKnown() ? _name : throw new XmlException("A prefix that is not declared.");
        if (!_isEmpty)
        {
            _open[_depth++] = (name, _name.Written.Length);
        }
    }

    /// <returns>Where the attribute ends.</returns>
    private int Attribute(int from, ref bool declares)
    {
        int at = EndOfName(from);
        MarkupName name = _names.Of(_part.AsSpan(from, at - from));
        declares |= _scopes.IsDeclaration(name);
        at = EndOfSpace(at);
        int quote = _part[at] == '=' ? EndOfSpace(at + 1) : throw new XmlException("An attribute without a value.");
        int length = _part[quote] is (byte)'"' or (byte)'\'' ? _part.AsSpan(quote + 1, _end - quote - 1).IndexOf(_part[quote]) : -1;
        _attributes.Add(name, _elements, quote + 1, length >= 0 ? length : throw new XmlException("A value without quotes."));
        return quote + length + 2;
    }

    private void End()
    {
        (int from, int length) = _depth > 0 ? _open[_depth - 1] : throw new XmlException("An end without a beginning.");
        int at = _tag + 2 + length;
        bool same = at < _end && _part.AsSpan(_tag + 2, length).SequenceEqual(_part.AsSpan(from, length));
        at = same ? EndOfSpace(at) : throw new XmlException("The end of another element.");
        _at = _part[at] == '>' ? at + 1 : throw new XmlException("An end with attributes.");
        _depth--;
    }

    private int EndOfName(int at)
    {
        while (_part[at] is > (byte)' ' and not ((byte)'>' or (byte)'/' or (byte)'='))
        {
            at++;
        }

        return at;
    }

    private int EndOfSpace(int at)
    {
        while (_part[at] <= ' ')
        {
            at++;
        }

        return at;
    }
}
