using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>The comments of what is being written.</summary>
internal sealed class CommentPart
{
    private const string Initials = "OI";

    private readonly List<XElement> _comments = [];

    public IReadOnlyList<XElement> All => _comments;

    public void Add(XElement comment) => _comments.Add(comment);

    /// <summary>Whether the product wrote a comment; editors keep the initials.</summary>
    public static bool IsOurs(XElement? comment) => comment.Attr("initials") == Initials;

    /// <summary>A comment of the product's own; it still wants a range and a reference in the text.</summary>
    /// <param name="id">Unique among the document's markup.</param>
    public static XElement Comment(int id, string author, string text, DateTimeOffset at, Voice voice) => El(
        "comment", At("id", id), At("author", author), At("date", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), At("initials", Initials),
        Paragraphs.Line(StyleNames.CommentText, voice, new Span(text)));

    /// <summary>The run that carries a comment; it stands behind the end of the comment's range.</summary>
    public static XElement Reference(int id) => El("r", El("rPr", Val("rStyle", StyleNames.Id(StyleNames.CommentReference))), El("commentReference", At("id", id)));
}
