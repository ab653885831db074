using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>The document that is being built from safe pieces: its styles, numbers, bookmarks, comments, footnotes and pictures.</summary>
internal sealed class Takeover(WritingContext context, XDocument styles, CommentPart comments)
{
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Internet Link"] = StyleNames.Hyperlink,
        ["Internet link"] = StyleNames.Hyperlink,
    };

    private readonly Dictionary<string, string> _paragraphStyles = StyleIds(styles, "paragraph");
    private readonly Dictionary<string, string> _characterStyles = StyleIds(styles, "character");
    private readonly Dictionary<(SourceDocument, string), int?> _comments = [];
    private readonly Dictionary<(SourceDocument, string), int?> _bookmarks = [];
    private readonly Dictionary<string, int> _conflicts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _ended = [];
    private readonly HashSet<string> _bookmarkNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _leftOut = [];

    public WritingContext Context { get; } = context;

    public XDocument Styles { get; } = styles;

    public CommentPart Comments { get; } = comments;

    /// <summary>Notes on what could not be kept.</summary>
    public IReadOnlyList<string> Removed => _leftOut;

    /// <summary>Our style of the same name; a style of somebody else's is dropped and the paragraph is plain.</summary>
    public XElement? ParagraphStyle(string name) => name != StyleNames.Normal && _paragraphStyles.TryGetValue(name, out string? id) ? Val("pStyle", id) : null;

    public XElement? CharacterStyle(string name) => _characterStyles.TryGetValue(OtherNames.GetValueOrDefault(name, name), out string? id) && id != "DefaultParagraphFont" ? Val("rStyle", id) : null;

    public object[] Revision(XElement given)
    {
        string author = XmlText.Line(given.Attr("author")) is { Length: > 0 } named ? named : Context.Texts["conflict.someone"];
        bool dated = DateTimeOffset.TryParse(given.Attr("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date);
        return [At("id", Context.Ids.Next()), At("author", author), .. dated ? new object[] { At("date", date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) } : []];
    }

    /// <summary>
    /// Bookmarks that carry keys are set anew and left out here; of two with one name the first stays. Those of conflicts
    /// stay, and one that an editor parted is whole again.
    /// </summary>
    public XElement? Bookmark(XElement mark, SourceDocument source)
    {
        string given = mark.Attr("id") ?? "";
        if (mark.Is("bookmarkEnd"))
        {
            return _bookmarks.Remove((source, given), out int? open) && open is { } id && _ended.Add(id) ? El("bookmarkEnd", At("id", id)) : null;
        }

        string name = mark.Attr("name") ?? "";
        if (OfferNames.IsConflict(name) && _conflicts.TryGetValue(name, out int first))
        {
            _bookmarks.TryAdd((source, given), first);
            return null;
        }

        bool kept = name.Length is > 0 and <= DocumentLimits.MaxBookmarkName && (OfferNames.IsConflict(name) || !name.StartsWith("_oi_", StringComparison.OrdinalIgnoreCase)) && name.All(c => char.IsLetterOrDigit(c) || c == '_') && _bookmarkNames.Add(name);
        if (!kept || _bookmarks.ContainsKey((source, given)))
        {
            return null;
        }

        int number = Context.Ids.Next();
        _bookmarks[(source, given)] = number;
        if (OfferNames.IsConflict(name))
        {
            _conflicts[name] = number;
        }

        return El("bookmarkStart", At("id", number), At("name", name));
    }

    /// <returns>The comment's number in the new document; it is copied there when it is first met. Null when there is no such comment.</returns>
    public int? CommentId(string? id, SourceDocument source)
    {
        if (source.Comment(id) is not { } comment)
        {
            return null;
        }

        if (!_comments.TryGetValue((source, id!), out int? number))
        {
            _comments.Add((source, id!), number = Context.Ids.Next());
            Comments.Add(Copy(comment, number.Value));
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
        _leftOut.Add(note);
        return note;
    }

    /// <summary>Bookmarks whose other end was lost, or stands in another piece, would make the document invalid.</summary>
    public static void CloseBookmarks(IReadOnlyList<XElement> blocks)
    {
        XElement[] marks = [.. blocks.SelectMany(block => block.Descendants()).Where(element => element.Is("bookmarkStart") || element.Is("bookmarkEnd"))];
        foreach (IGrouping<string?, XElement> pair in marks.GroupBy(mark => mark.Attr("id")).Where(pair => pair.Count() != 2))
        {
            pair.Remove();
        }
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
