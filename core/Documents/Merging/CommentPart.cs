using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>The comments of a document.</summary>
/// <param name="existing">Written on; null for a document without comments.</param>
internal sealed class CommentPart(XDocument? existing)
{
    private readonly XElement _comments = existing?.Root ?? El("comments", new XAttribute(XNamespace.Xmlns + "w", W));

    /// <returns>Null when there are no comments.</returns>
    public XDocument? Xml => _comments.HasElements ? _comments.Document ?? new XDocument(_comments) : null;

    public void Add(XElement comment) => _comments.Add(comment);

    /// <summary>Puts a comment around blocks that stand or will stand in the document.</summary>
    public void Around(IReadOnlyList<XElement> blocks, string author, string text, DateTimeOffset at, WritingContext context)
    {
        int id = context.Ids.Next();
        _comments.Add(Comment(id, author, text, at, context.Voice));
        XElement first = blocks[0].DescendantsAndSelf(W + "p").First();
        XElement last = blocks[^1].DescendantsAndSelf(W + "p").Last();
        first.Child("pPr")!.AddAfterSelf(El("commentRangeStart", At("id", id)));
        last.Add(El("commentRangeEnd", At("id", id)), Reference(id));
    }

    /// <summary>A comment of the product's own; it still wants a range and a reference in the text.</summary>
    /// <param name="id">Unique among the document's markup.</param>
    public static XElement Comment(int id, string author, string text, DateTimeOffset at, Voice voice) => El(
        "comment", At("id", id), At("author", author), At("date", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), At("initials", "OI"),
        Paragraphs.Line(StyleNames.CommentText, voice, new Span(text)));

    /// <summary>The run that carries a comment; it stands behind the end of the comment's range.</summary>
    public static XElement Reference(int id) => El("r", El("rPr", Val("rStyle", StyleNames.Id(StyleNames.CommentReference))), El("commentReference", At("id", id)));
}
