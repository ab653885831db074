using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>What paragraphs refer to: styles by id, lists by number, links by relationship, footnotes by id.</summary>
internal sealed class ReadingContext
{
    private readonly Dictionary<string, StyleFacts> _styles;
    private readonly Dictionary<string, XElement> _abstracts;
    private readonly Dictionary<string, string> _abstractOfNum;
    private readonly Dictionary<string, string> _links;
    private readonly Dictionary<string, string> _notes;

    public ReadingContext(XDocument? styles, XDocument? numbering, IEnumerable<Relationship> relationships, string language, params ReadOnlySpan<XDocument?> notes)
    {
        Language = language;
        _styles = First(styles?.Root?.Elements(W + "style").Select(style => (style.Attr("styleId"), new StyleFacts(style))));
        _abstracts = First(numbering?.Root?.Elements(W + "abstractNum").Select(kind => (kind.Attr("abstractNumId"), kind)));
        _abstractOfNum = First(numbering?.Root?.Elements(W + "num").Select(num => (num.Attr("numId"), num.ValOf("abstractNumId") ?? "")));
        _links = First(relationships.Where(relationship => relationship.Type == Relationship.Hyperlink && relationship.External).Select(relationship => ((string?)relationship.Id, relationship.Target)));
        _notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XDocument? document in notes)
        {
            AddNotes(document);
        }
    }

    /// <summary>One of <see cref="Languages.All"/>; for the words that stand in for what cannot be kept.</summary>
    public string Language { get; }

    public static ReadingContext Of(WordPackage package, string language) => new(
        package.Related("styles"), package.Related("numbering"), package.Relationships(package.MainPart), language, package.Related("footnotes"), package.Related("endnotes"));

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
    public bool? Ordered(string numId, int level)
    {
        if (!_abstractOfNum.TryGetValue(numId, out string? kindId) || !_abstracts.TryGetValue(kindId, out XElement? kind))
        {
            return null;
        }

        string? format = kind.Elements(W + "lvl").FirstOrDefault(candidate => candidate.Attr("ilvl") == level.ToString(System.Globalization.CultureInfo.InvariantCulture)).ValOf("numFmt");
        return format switch { null or "none" => null, "bullet" => false, _ => true };
    }

    public string? Link(string? relationshipId) => relationshipId is not null ? _links.GetValueOrDefault(relationshipId) : null;

    /// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
    public string? Note(string kind, string? id) => _notes.GetValueOrDefault(kind + id);

    private void AddNotes(XDocument? notes)
    {
        foreach (XElement note in notes?.Root?.Elements() ?? [])
        {
            string text = string.Join(' ', note.Descendants(W + "t").Select(piece => piece.Value)).Trim();
            _notes.TryAdd(note.Name.LocalName + note.Attr("id"), text);
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
