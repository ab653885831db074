using System.Buffers;
using System.Text;
using System.Text.Unicode;
using System.Xml;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Parts as <see cref="MarkupCursor"/> walks them: UTF-8 that begins and ends with a tag, without document types, comments,
/// instructions, CDATA sections and carriage returns. Editors write nearly all parts so, but for the declaration; any other
/// part is read by the framework's reader, which decides whether it is XML at all, and written again.
/// </summary>
internal static class PlainMarkup
{
    /// <summary>What no XML may hold (XML 1.0, section 2.2), and what a reader would have to translate (section 2.11).</summary>
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(value => (byte)value).Except("\t\n"u8.ToArray())]);

    /// <returns>Bytes of <paramref name="part"/>, or others.</returns>
    /// <exception cref="DocumentRejectedException">Too deep or too large.</exception>
    /// <exception cref="XmlException">Not well-formed, or with a document type.</exception>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> part)
    {
        ReadOnlyMemory<byte> tags = Trimmed(part[LengthOfDeclaration(part.Span)..]);
        return IsPlain(tags.Span) ? tags : Trimmed(Rewritten(part));
    }

    private static bool IsPlain(ReadOnlySpan<byte> tags) =>
        tags.StartsWith("<"u8) && tags.EndsWith(">"u8) && tags.Length <= DocumentLimits.MaxXmlCharacters
        && !tags.ContainsAny(Controls) && tags.IndexOf("<!"u8) < 0 && tags.IndexOf("<?"u8) < 0
        && Utf8.IsValid(tags) && tags.IndexOf("\uFFFE"u8) < 0 && tags.IndexOf("\uFFFF"u8) < 0;

    /// <summary>The mark of UTF-8 and a declaration that says so; nothing when there is another one.</summary>
    private static int LengthOfDeclaration(ReadOnlySpan<byte> part)
    {
        ReadOnlySpan<byte> rest = part.StartsWith("\uFEFF"u8) ? part[3..] : part;
        ReadOnlySpan<byte> before = "<?xml version=\"1.0\" encoding=\""u8;
        if (rest.StartsWith(before) && rest.Length > before.Length + 5 && Ascii.EqualsIgnoreCase(rest.Slice(before.Length, 5), "utf-8"u8))
        {
            ReadOnlySpan<byte> after = rest[(before.Length + 5)..];
            rest = after.StartsWith("\"?>"u8) ? after[3..] : after.StartsWith("\" standalone=\"yes\"?>"u8) ? after[20..] : rest;
        }

        return part.Length - rest.Length;
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> part) => part[Ascii.Trim(part.Span)];

    private static byte[] Rewritten(ReadOnlyMemory<byte> part)
    {
        using var source = new MemoryStream(part.ToArray(), writable: false);
        using var reader = new BoundedXmlReader(XmlReader.Create(source, XmlParts.Reading()), new XmlBudget());
        using var rewritten = new MemoryStream();
        using (var writer = XmlWriter.Create(rewritten, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            while (reader.Read())
            {
                Write(reader, writer);
            }
        }

        return rewritten.ToArray();
    }

    private static void Write(BoundedXmlReader node, XmlWriter to)
    {
        switch (node.NodeType)
        {
            case XmlNodeType.Element:
                to.WriteStartElement(node.Prefix, node.LocalName, node.NamespaceURI);
                to.WriteAttributes(node, defattr: false);
                if (node.IsEmptyElement)
                {
                    to.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                to.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when node.Depth > 0:
                to.WriteString(node.Value);
                break;
        }
    }
}
