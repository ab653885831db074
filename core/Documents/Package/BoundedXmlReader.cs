using System.Xml;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// Counts while a part is read, so that what is beyond the limits is never built, and gives the names of the transitional
/// edition of the standard for those of the strict one.
/// </summary>
internal sealed class BoundedXmlReader(XmlReader inner, XmlBudget budget) : XmlReader
{
    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => "";

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => StrictNames.Transitional(inner.NamespaceURI);

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    /// <summary>The value of a namespace declaration follows the names.</summary>
    public override string Value => inner.NodeType == XmlNodeType.Attribute ? StrictNames.Transitional(inner.Value) : inner.Value;

    /// <exception cref="DocumentRejectedException">The part is too deep, or there is too much of it.</exception>
    public override bool Read()
    {
        bool read = inner.Read();
        if (read && inner.NodeType != XmlNodeType.EndElement)
        {
            budget.Spend(inner.Depth, inner.AttributeCount);
        }

        return read;
    }

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix) is { } name ? StrictNames.Transitional(name) : null;

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => inner.ResolveEntity();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
