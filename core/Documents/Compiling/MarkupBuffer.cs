using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Markup as UTF-8 bytes, written forward; what turns out not to be wanted is taken back by cutting. Its memory comes from
/// a pool and goes back there, since chapters of some hundred kilobytes one after the other would keep the collector busy.
/// </summary>
internal sealed class MarkupBuffer : IDisposable
{
    private const int Least = 1 << 10;

    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"\r\n\t");
    private static readonly SearchValues<byte> EscapedInText = SearchValues.Create("&<>\r"u8);

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Least);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, Length) = ([], 0);
    }

    /// <summary>Takes back everything from a position on.</summary>
    public void Cut(int length) => Length = length;

    /// <summary>Takes out what stands from one position to another.</summary>
    public void Remove(int from, int to)
    {
        _bytes.AsSpan(to, Length - to).CopyTo(_bytes.AsSpan(from));
        Length -= to - from;
    }

    public void Raw(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Room(markup.Length));
        Length += markup.Length;
    }

    public void Number(int number)
    {
        _ = number.TryFormat(Room(11), out int written, provider: CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Characters XML can hold; those that mean something in markup are escaped.</summary>
    /// <param name="attribute">Quotes and line ends are escaped too.</param>
    public void Text(ReadOnlySpan<char> text, bool attribute = false)
    {
        while (!text.IsEmpty)
        {
            int at = text.IndexOfAny(Escaped);
            ReadOnlySpan<char> plain = at < 0 ? text : text[..at];
            Length += Encoding.UTF8.GetBytes(plain, Room(plain.Length * 3));
            if (at < 0)
            {
                return;
            }

            Escape(text[at], attribute);
            text = text[(at + 1)..];
        }
    }

    /// <param name="text">UTF-8; not of an attribute.</param>
    public void Text(ReadOnlySpan<byte> text)
    {
        for (int at = text.IndexOfAny(EscapedInText); at >= 0; at = text.IndexOfAny(EscapedInText))
        {
            Raw(text[..at]);
            Escape((char)text[at], attribute: false);
            text = text[(at + 1)..];
        }

        Raw(text);
    }

    /// <summary>An element of the two namespaces every part declares as <c>w</c> and <c>r</c>.</summary>
    public void Element(XElement element)
    {
        Raw("<w:"u8);
        Text(element.Name.LocalName);
        foreach (XAttribute attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            Raw(attribute.Name.Namespace == XNamespace.Xml ? " xml:"u8 : attribute.Name.Namespace == Wml.R ? " r:"u8 : " w:"u8);
            Text(attribute.Name.LocalName);
            Raw("=\""u8);
            Text(attribute.Value, attribute: true);
            Raw("\""u8);
        }

        Raw(">"u8);
        foreach (XNode node in element.Nodes())
        {
            Node(node);
        }

        Raw("</w:"u8);
        Text(element.Name.LocalName);
        Raw(">"u8);
    }

    private void Node(XNode node)
    {
        if (node is XElement child)
        {
            Element(child);
        }
        else if (node is XText text)
        {
            Text(text.Value);
        }
    }

    private void Escape(char c, bool attribute)
    {
        Raw(c switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '\r' => "&#xD;"u8,
            '"' => attribute ? "&quot;"u8 : "\""u8,
            '\n' => attribute ? "&#xA;"u8 : "\n"u8,
            _ => attribute ? "&#x9;"u8 : "\t"u8,
        });
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(Length);
    }
}
