using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>Elements as the bytes they have inside their part, whose root declares the namespaces; and back.</summary>
internal static class Fragment
{
    public static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    [ThreadStatic]
    private static XmlPen? _pen;

    public static byte[] Of(IEnumerable<XElement> elements)
    {
        XmlPen pen = _pen ?? new XmlPen(Links.NamespaceName, ("w", Wml.W.NamespaceName), ("r", Wml.R.NamespaceName));
        _pen = null;
        byte[] bytes = pen.Write(elements);
        _pen = pen;
        return bytes;
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
