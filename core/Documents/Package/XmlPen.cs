using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// Writes elements as UTF-8, without a declaration. Kept from one text to the next, because making a writer takes longer
/// than writing most texts; not for two threads at once.
/// </summary>
#pragma warning disable CA1001 // It lives as long as its thread and holds nothing but memory.
internal sealed class XmlPen
#pragma warning restore CA1001
{
    private readonly MemoryStream _bytes = new();
    private readonly XmlWriter _writer;

    /// <param name="defaultNamespace">What is declared around the elements without a prefix; empty for nothing.</param>
    /// <param name="declared">What is declared around them with one.</param>
    public XmlPen(string defaultNamespace, params ReadOnlySpan<(string Prefix, string Name)> declared)
    {
        _writer = XmlWriter.Create(_bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true });
        _writer.WriteStartElement("x", defaultNamespace);
        foreach ((string prefix, string name) in declared)
        {
            _writer.WriteAttributeString("xmlns", prefix, null, name);
        }

        _writer.WriteRaw("\n");
        _writer.Flush();
    }

    public byte[] Write(IEnumerable<XElement> elements, ReadOnlySpan<byte> before = default)
    {
        _bytes.SetLength(0);
        _bytes.Write(before);
        foreach (XElement element in elements)
        {
            element.WriteTo(_writer);
        }

        _writer.Flush();
        return _bytes.ToArray();
    }
}
