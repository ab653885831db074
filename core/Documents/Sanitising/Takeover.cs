using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>
/// A piece that is being built from safe blocks: its styles, numbers, comments, footnotes and pictures. Everything it
/// refers to is its own, since no two pieces of a document may bring the same relationship, list or comment.
/// </summary>
/// <param name="bookmarks">Of the whole document.</param>
/// <param name="removed">Of the whole document: notes on what could not be kept.</param>
/// <param name="standing">Comments that stand in the piece, or stood in it.</param>
internal sealed class Takeover(WritingContext context, XDocument styles, TakenBookmarks bookmarks, ICollection<string> removed, StandingComments standing)
{
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Internet Link"] = StyleNames.Hyperlink,
        ["Internet link"] = StyleNames.Hyperlink,
    };

    private readonly Dictionary<string, string> _paragraphStyles = StyleIds(styles, "paragraph");
    private readonly Dictionary<string, string> _characterStyles = StyleIds(styles, "character");
    private readonly Dictionary<(SourceDocument, string), int?> _comments = [];

    public WritingContext Context { get; } = context;

    public XDocument Styles { get; } = styles;

    /// <summary>Those that are new in the piece.</summary>
    public CommentPart Comments { get; } = new();

    /// <summary>Our style of the same name; a style of somebody else's is dropped and the paragraph is plain.</summary>
    public XElement? ParagraphStyle(string name) => name != StyleNames.Normal && _paragraphStyles.TryGetValue(name, out string? id) ? Val("pStyle", id) : null;

    public XElement? CharacterStyle(string name) => _characterStyles.TryGetValue(OtherNames.GetValueOrDefault(name, name), out string? id) && id != "DefaultParagraphFont" ? Val("rStyle", id) : null;

    public object[] Revision(XElement given)
    {
        string author = XmlText.Line(given.Attr("author")) is { Length: > 0 } named ? named : Context.Texts["conflict.someone"];
        bool dated = DateTimeOffset.TryParse(given.Attr("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date);
        return [At("id", Context.Ids.Next()), At("author", author), .. dated ? new object[] { At("date", date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) } : []];
    }

    /// <returns>Null for a bookmark that is left out.</returns>
    public XElement? Bookmark(XElement mark, SourceDocument source) => bookmarks.Of(mark, source);

    /// <returns>The comment's number in the new document; one that stood there keeps it, another one is copied when it is first met. Null when there is no such comment.</returns>
    public int? CommentId(string? id, SourceDocument source)
    {
        if (source.Comment(id) is not { } comment)
        {
            return null;
        }

        if (!_comments.TryGetValue((source, id!), out int? number))
        {
            _comments.Add((source, id!), number = standing.Take(comment) ?? New(comment));
        }

        return number;
    }

    /// <summary>Builds the note that is called here; an endnote becomes a footnote.</summary>
    /// <returns>Its id in the new document; null when there is no such note.</returns>
    public int? NoteId(XElement reference, SourceDocument source)
    {
        string kind = reference.Is("footnoteReference") ? "footnote" : "endnote";
        if (source.Reading.Note(kind, reference.Attr("id")) is not { } note)
        {
            return null;
        }

        var sanitiser = new BlockSanitiser(source, this, kind);
        XElement[] blocks = [.. BlockReader.Content(note).SelectMany(sanitiser.Of)];
        XElement[] whole = blocks is [{ } first, ..] && first.Is("p") ? blocks : [Paragraphs.Empty(StyleNames.FootnoteText, Context.Voice), .. blocks];
        NoteStart.Trim(whole[0]);
        return Context.Notes.Add(whole, whole[0].Child("pPr").Flag("bidi") ?? Context.Voice.DocumentRightToLeft);
    }

    /// <returns>The drawing with the picture written anew; null when it may not be kept.</returns>
    public XElement? Picture(XElement drawing, SourceDocument source)
    {
        PictureFile? file = null;
        if (DrawingReader.Of(drawing, id => file = source.Reading.Picture(id)) is not { } picture || file is null)
        {
            return null;
        }

        string? link = SafeLink.Of(source.Reading.Link(DrawingReader.Link(drawing)));
        return Drawing.Of(picture, Context.Media.IdOf(file), PageLayout.TextWidth, Context.Ids, link is null ? null : Context.Links.IdOf(link));
    }

    public string LeftOut(XElement picture)
    {
        string note = LeftOutPicture.Note(Context.Texts, DrawingReader.Description(picture));
        removed.Add(note);
        return note;
    }

    /// <summary>Marks whose other end was lost, or stands in another piece: such a bookmark goes, such a comment stands at a point.</summary>
    public static void CloseMarks(IReadOnlyList<XElement> blocks)
    {
        XElement[] all = [.. blocks.SelectMany(block => block.Descendants())];
        HashSet<string?> remarked = [.. all.Where(element => element.Is("commentReference")).Select(reference => reference.Attr("id"))];
        Close(all.Where(element => element.Is("bookmarkStart") || element.Is("bookmarkEnd")), _ => true);
        Close(all.Where(element => element.Is("commentRangeStart") || element.Is("commentRangeEnd")), remarked.Contains);
    }

    private static void Close(IEnumerable<XElement> marks, Func<string?, bool> isKnown)
    {
        foreach (IGrouping<string?, XElement> pair in marks.GroupBy(mark => mark.Attr("id")).Where(pair => pair.Count() != 2 || !isKnown(pair.Key)).ToArray())
        {
            pair.Remove();
        }
    }

    private int New(XElement comment)
    {
        int number = Context.Ids.Next();
        Comments.Add(Copy(comment, number));
        return number;
    }

    private XElement Copy(XElement comment, int number)
    {
        string initials = XmlText.Line(comment.Attr("initials"));
        return El(
            "comment",
            Revision(comment).Where(attribute => attribute is XAttribute { Name.LocalName: not "id" }),
            At("id", number),
            initials.Length is > 0 and < 10 ? At("initials", initials) : null,
            comment.Descendants(W + "p").Select(paragraph => Paragraphs.Of(StyleNames.CommentText, string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)), Context.Voice)).DefaultIfEmpty(El("p")));
    }

    private static Dictionary<string, string> StyleIds(XDocument styles, string type) => styles.Root!.Elements(W + "style")
        .Where(style => style.Attr("type") == type)
        .GroupBy(style => style.ValOf("name") ?? "", StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().Attr("styleId")!, StringComparer.OrdinalIgnoreCase);
}
