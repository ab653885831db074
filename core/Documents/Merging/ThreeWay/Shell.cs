using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>An element around runs, without them: a link or a tracked insertion.</summary>
/// <param name="Element">Never changed, never placed: what is written is made after it.</param>
/// <param name="Key">Neighbours in shells of one key stand in one element.</param>
internal sealed record Shell(XElement Element, string Key)
{
    public bool IsRevision => !Element.Is("hyperlink");

    public static Shell Of(XElement element) => new(
        element,
        element.Name.LocalName + string.Concat(element.Attributes().Where(attribute => element.Is("hyperlink") || attribute.Name.LocalName != "id").Select(attribute => $"\u0001{attribute.Name}={attribute.Value}")));

    public XElement Emptied() => new(Element.Name, Element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration));
}
