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

    /// <param name="stamp">Null for what becomes part of another document.</param>
    public static PackageParts Assemble(XDocument document, XDocument styles, WritingContext context, DocumentStamp? stamp = null)
    {
        var parts = new PackageParts();
        parts.Put(PartNames.Document, document);
        parts.Put(PartNames.Styles, styles);
        parts.Put(PartNames.Numbering, context.Lists.Xml);
        foreach (Relationship link in context.Links.Relationships)
        {
            parts.Relate(PartNames.Document, link);
        }

        PutNotes(parts, document, context);
        PutPictures(parts, document, context);
        if (stamp is not null)
        {
            StampParts.Put(stamp, parts);
        }

        return parts;
    }

    private static void PutNotes(PackageParts parts, XDocument document, WritingContext context)
    {
        parts.Put(PartNames.Footnotes, context.Notes.CalledIn(document));
        parts.Relate(PartNames.Document, new Relationship("rId11", Relationship.Office + "footnotes", PartNames.Footnotes, false));
        foreach (Relationship link in context.Notes.Links.Relationships)
        {
            parts.Relate(PartNames.Footnotes, link);
        }
    }

    /// <summary>Only what the document shows: a picture of an answer that was replaced goes with it.</summary>
    private static void PutPictures(PackageParts parts, XDocument document, WritingContext context)
    {
        var shown = document.Descendants(Drawing.A + "blip").Select(blip => blip.Attribute(R + "embed")?.Value).ToHashSet();
        foreach (Relationship picture in context.Media.Relationships.Where(picture => shown.Contains(picture.Id)))
        {
            parts.Put(picture.Target, context.Media.Find(picture.Id)!.Bytes);
            parts.Relate(PartNames.Document, picture);
        }
    }

}
