using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>One relationship of the body as an element of its part, and back.</summary>
internal static class RelationshipXml
{
    public static XElement Element(Relationship relationship) => new(
        Fragment.Links + "Relationship",
        new XAttribute("Id", relationship.Id),
        new XAttribute("Type", relationship.Type),
        new XAttribute("Target", relationship.External ? relationship.Target : "/" + relationship.Target),
        relationship.External ? new XAttribute("TargetMode", "External") : null);

    public static Relationship Of(XElement element) => new(
        element.Attribute("Id")!.Value,
        element.Attribute("Type")!.Value,
        element.Attribute("Target")!.Value.TrimStart('/'),
        element.Attribute("TargetMode")?.Value == "External");
}
