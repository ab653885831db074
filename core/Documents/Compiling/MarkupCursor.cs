using System.Xml;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Walks the elements of a part without keeping them: no DTD, nothing resolved, bounded in depth and number. Whoever is
/// given a start element leaves the cursor at that element's end.
/// </summary>
internal sealed class MarkupCursor : IDisposable
{
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Namespaces of the strict edition of ISO/IEC 29500; the same elements.</summary>
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly XmlReader _reader;
    private int _elements;

    /// <exception cref="DocumentRejectedException">There is no root element.</exception>
    public MarkupCursor(byte[] part)
    {
        _reader = XmlReader.Create(new MemoryStream(part, writable: false), Settings());
        while (_reader.NodeType != XmlNodeType.Element)
        {
            Read();
        }
    }

    public string Name => _reader.LocalName;

    public bool IsWord => _reader.NamespaceURI is WordNamespace or StrictWord;

    /// <summary>An attribute in the element's own namespace, as WordprocessingML has them.</summary>
    public string? Attr(string name) => _reader.GetAttribute(name, _reader.NamespaceURI);

    /// <summary>An attribute without a namespace.</summary>
    public string? Plain(string name) => _reader.GetAttribute(name);

    /// <summary>An attribute that leads to a relationship.</summary>
    public string? Relation(string name) => _reader.GetAttribute(name, Relationships) ?? _reader.GetAttribute(name, StrictRelationships);

    /// <returns>Whether the element may have children; walk them with <see cref="Child"/>.</returns>
    public bool Enter(out int depth)
    {
        depth = _reader.Depth;
        return !_reader.IsEmptyElement;
    }

    /// <summary>Moves to the next child element of the one that was entered at a depth.</summary>
    /// <returns>False at the end of the element.</returns>
    public bool Child(int depth)
    {
        while (true)
        {
            Read();
            if (_reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth)
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
            do
            {
                Read();
            }
            while (_reader.NodeType != XmlNodeType.EndElement || _reader.Depth != depth);
        }
    }

    /// <summary>All the text in the element, and its end.</summary>
    public string Text()
    {
        string text = "";
        if (Enter(out int depth))
        {
            for (Read(); _reader.NodeType != XmlNodeType.EndElement || _reader.Depth != depth; Read())
            {
                text = _reader.HasValue ? text.Length == 0 ? _reader.Value : text + _reader.Value : text;
            }
        }

        return text;
    }

    /// <summary>The element with everything in it.</summary>
    public XElement Element()
    {
        using XmlReader within = _reader.ReadSubtree();
        return XElement.Load(within, LoadOptions.PreserveWhitespace);
    }

    /// <summary>To the end of the part, so that damage behind the last element is seen too.</summary>
    public void Finish()
    {
        while (_reader.Read())
        {
        }
    }

    public void Dispose() => _reader.Dispose();

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DocumentLimits.MaxXmlCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        NameTable = new BoundedNames(),
    };

    private void Read()
    {
        if (!_reader.Read())
        {
            throw new DocumentRejectedException(DocumentRejection.Damaged, "A part ends too early.");
        }

        if (_reader.NodeType == XmlNodeType.Element && (_reader.Depth > DocumentLimits.MaxXmlDepth || ++_elements > DocumentLimits.MaxXmlNodes))
        {
            throw new DocumentRejectedException(DocumentRejection.TooComplex, "XML too deep or too large.");
        }
    }
}
