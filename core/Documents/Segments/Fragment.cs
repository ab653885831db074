using System.Text;
using System.Xml;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>Elements as the bytes they have inside their part, whose root declares the namespaces; and back.</summary>
internal static class Fragment
{
    public static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const string Open = "<oi>";
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };

    public static byte[] Of(IEnumerable<XElement> elements)
    {
        using var stream = new MemoryStream();
        int from = 0;
        using (XmlWriter writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartElement("x", Links.NamespaceName);
            writer.WriteAttributeString("xmlns", "w", null, Wml.W.NamespaceName);
            writer.WriteAttributeString("xmlns", "r", null, Wml.R.NamespaceName);
            writer.WriteRaw(Open);
            writer.Flush();
            from = (int)stream.Position;
            foreach (XElement element in elements)
            {
                element.WriteTo(writer);
            }

            writer.Flush();
            stream.SetLength(stream.Position);
            return stream.GetBuffer().AsSpan(from, (int)stream.Length - from).ToArray();
        }
    }

    /// <param name="bytes">Well-formed elements, written here.</param>
    public static IReadOnlyList<XElement> Read(IEnumerable<byte[]> bytes)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes($"<x xmlns=\"{Links}\" xmlns:w=\"{Wml.W}\" xmlns:r=\"{Wml.R}\">"));
        foreach (byte[] piece in bytes)
        {
            stream.Write(piece);
        }

        stream.Write("</x>"u8);
        stream.Position = 0;
        XElement root = XElement.Load(stream, LoadOptions.PreserveWhitespace);
        XElement[] elements = [.. root.Elements()];
        root.RemoveNodes();
        return elements;
    }
}
