using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>What paragraphs refer to: styles by id, lists by number, links and pictures by relationship, notes by id.</summary>
internal sealed class ReadingContext
{
    private readonly Dictionary<string, StyleFacts> _styles;
    private readonly Dictionary<string, XElement> _abstracts;
    private readonly Dictionary<string, XElement> _nums;
    private readonly Dictionary<string, string> _links;
    private readonly Dictionary<string, XElement> _notes;

    public ReadingContext(XDocument? styles, XDocument? numbering, IEnumerable<Relationship> relationships, string language, params ReadOnlySpan<XDocument?> notes)
        : this(First(styles?.Root?.Elements(W + "style").Select(style => (style.Attr("styleId"), new StyleFacts(style)))), numbering, relationships, language, notes)
    {
    }

    /// <param name="other">Whose styles are used.</param>
    public ReadingContext(ReadingContext other, XDocument? numbering, IEnumerable<Relationship> relationships, params ReadOnlySpan<XDocument?> notes)
        : this(other._styles, numbering, relationships, other.Language, notes)
    {
    }

    private ReadingContext(Dictionary<string, StyleFacts> styles, XDocument? numbering, IEnumerable<Relationship> relationships, string language, params ReadOnlySpan<XDocument?> notes)
    {
        Language = language;
        _styles = styles;
        _abstracts = First(numbering?.Root?.Elements(W + "abstractNum").Select(kind => (kind.Attr("abstractNumId"), kind)));
        _nums = First(numbering?.Root?.Elements(W + "num").Select(num => (num.Attr("numId"), num)));
        _links = First(relationships.Where(relationship => relationship.Type == Relationship.Hyperlink && relationship.External).Select(relationship => ((string?)relationship.Id, relationship.Target)));
        _notes = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (XDocument? document in notes)
        {
            AddNotes(document);
        }
    }

    /// <summary>One of <see cref="Languages.All"/>; for the words that stand in for what cannot be kept.</summary>
    public string Language { get; }

    /// <summary>Addresses by the kind of note (<c>footnote</c>, <c>endnote</c>) and, right behind it, the relationship.</summary>
    public IReadOnlyDictionary<string, string> NoteLinks { get; init; } = new Dictionary<string, string>();

    /// <summary>The picture a relationship of the main part leads to; null when there is none that may be kept.</summary>
    public Func<string, PictureFile?> Picture { get; init; } = _ => null;

    public static ReadingContext Of(WordPackage package, string language) => Of(package, language, new PackagePictures(package));

    public static ReadingContext Of(WordPackage package, string language, PackagePictures pictures) => new(
        package.Related("styles"), package.Related("numbering"), package.Relationships(package.MainPart), language, package.Related("footnotes"), package.Related("endnotes"))
    {
        NoteLinks = LinksOf("footnote", package.RelationshipsOf("footnotes")).Concat(LinksOf("endnote", package.RelationshipsOf("endnotes"))).DistinctBy(link => link.Key).ToDictionary(),
        Picture = pictures.Of,
    };

    /// <summary>Entries of <see cref="NoteLinks"/>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> LinksOf(string kind, IEnumerable<Relationship> relationships) => relationships
        .Where(relationship => relationship.Type == Relationship.Hyperlink && relationship.External)
        .Select(relationship => KeyValuePair.Create(kind + relationship.Id, relationship.Target));

    /// <summary>Name of a paragraph's style; <c>Normal</c> when it has none.</summary>
    public string StyleName(XElement paragraph) => StyleNameOf(paragraph.Child("pPr").ValOf("pStyle"));

    public string StyleNameOf(string? styleId) => styleId is not null && _styles.TryGetValue(styleId, out StyleFacts? facts) ? facts.Name : styleId ?? StyleNames.Normal;

    /// <summary>The first answer along the chain of styles a style is based on.</summary>
    public T? Inherited<T>(string? styleId, Func<StyleFacts, T?> ask)
        where T : class
    {
        for (int hops = 0; hops < 20 && styleId is not null && _styles.TryGetValue(styleId, out StyleFacts? facts); hops++, styleId = facts.BasedOn)
        {
            if (ask(facts) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <returns>Whether the list counts; null when there is no such list.</returns>
    public bool? Ordered(string numId, int level) => Level(numId, level).ValOf("numFmt") switch { null or "none" => null, "bullet" => false, _ => true };

    /// <summary>The number a level of a list begins with.</summary>
    public int Start(string numId, int level)
    {
        string? start = Numbered(_nums.GetValueOrDefault(numId)?.Elements(W + "lvlOverride"), level).ValOf("startOverride") ?? Level(numId, level).ValOf("start");
        return int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Min(number, ListItemBlock.MaxStart) : 1;
    }

    private XElement? Level(string numId, int level) =>
        Numbered(_abstracts.GetValueOrDefault(_nums.GetValueOrDefault(numId).ValOf("abstractNumId") ?? "")?.Elements(W + "lvl"), level);

    private static XElement? Numbered(IEnumerable<XElement>? levels, int level) =>
        levels?.FirstOrDefault(candidate => candidate.Attr("ilvl") == level.ToString(CultureInfo.InvariantCulture));

    /// <param name="note">The kind of note the link stands in; empty for the text.</param>
    public string? Link(string? relationshipId, string note = "") =>
        relationshipId is null ? null : note.Length == 0 ? _links.GetValueOrDefault(relationshipId) : NoteLinks.GetValueOrDefault(note + relationshipId);

    /// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
    /// <returns>The element with the note's paragraphs; null when there is none.</returns>
    public XElement? Note(string kind, string? id) => _notes.GetValueOrDefault(kind + id);

    /// <summary>The lines Word draws above notes are kept as notes with a type.</summary>
    private void AddNotes(XDocument? notes)
    {
        foreach (XElement note in (notes?.Root?.Elements() ?? []).Where(note => note.Attr("type") is null or "normal"))
        {
            _notes.TryAdd(note.Name.LocalName + note.Attr("id"), note);
        }
    }

    private static Dictionary<string, T> First<T>(IEnumerable<(string? Key, T Value)>? entries)
    {
        var result = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach ((string? key, T value) in entries ?? [])
        {
            result.TryAdd(key ?? "", value);
        }

        return result;
    }
}
