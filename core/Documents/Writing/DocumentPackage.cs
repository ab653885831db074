using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>Puts the parts of a document together that are the same for all of them.</summary>
internal static class DocumentPackage
{
    /// <summary>The document element around a body.</summary>
    public static XDocument Document(XElement body) => new(El(
        "document",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XAttribute(XNamespace.Xmlns + "r", R),
        body));

    public static PackageParts Assemble(XDocument document, XDocument styles, WritingContext context, DocumentStamp stamp)
    {
        var parts = new PackageParts();
        parts.Put(PartNames.Document, document);
        parts.Put(PartNames.Styles, styles);
        parts.Put(PartNames.Numbering, context.Lists.Xml);
        foreach (Relationship link in context.Links.Relationships)
        {
            parts.Relate(PartNames.Document, link);
        }

        StampParts.Put(stamp, parts);
        return parts;
    }

    /// <summary>Comments and notes, each only when there are any.</summary>
    public static void PutAnnotations(PackageParts parts, XDocument? comments, XDocument? footnotes, XDocument? endnotes)
    {
        Put(parts, comments, PartNames.Comments, "rId10", "comments");
        Put(parts, footnotes, PartNames.Footnotes, "rId11", "footnotes");
        Put(parts, endnotes, PartNames.Endnotes, "rId12", "endnotes");
    }

    private static void Put(PackageParts parts, XDocument? xml, string part, string id, string kind)
    {
        if (xml is not null)
        {
            parts.Put(part, xml);
            parts.Relate(PartNames.Document, new Relationship(id, Relationship.Office + kind, part, false));
        }
    }
}
