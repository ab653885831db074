using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The footnotes of a document (section 17.11). Word numbers them; their ids only have to be unique.</summary>
/// <param name="last">The highest id that is taken; ids begin above it, from 1.</param>
internal sealed class NoteTable(int last = 0)
{
    /// <summary>Ids of the two lines Word draws between text and notes; the settings name them too.</summary>
    public const int SeparatorId = -1, ContinuationId = 0;

    private readonly List<XElement> _notes = [];
    private int _last = last;

    /// <summary>The <c>w:footnote</c> elements, without the separators.</summary>
    public IReadOnlyList<XElement> Footnotes => _notes;

    /// <summary>What the footnotes link to; relationships of the footnote part.</summary>
    public LinkTable Links { get; private init; } = new([]);

    /// <summary>The whole part.</summary>
    public XDocument Xml => With(_notes);

    /// <param name="existing">The footnote part of a document that is written on; null when it has none.</param>
    /// <param name="links">Its relationships.</param>
    public static NoteTable Of(XDocument? existing, IEnumerable<Relationship> links)
    {
        XElement[] notes = [.. (existing?.Root?.Elements(W + "footnote") ?? []).Where(note => note.Attr("type") is null)];
        var table = new NoteTable(notes.Select(IdOf).DefaultIfEmpty().Max()) { Links = new LinkTable(links) };
        table._notes.AddRange(notes);
        return table;
    }

    /// <summary>The part with only the footnotes a body calls.</summary>
    public XDocument CalledIn(XContainer body)
    {
        var called = body.Descendants(W + "footnoteReference").Select(reference => reference.Attr("id")).ToHashSet();
        return With(_notes.Where(note => called.Contains(note.Attr("id"))));
    }

    /// <param name="paragraphs">At least one; the first gets the note's number in front.</param>
    /// <returns>The id to call it by.</returns>
    public int Add(IReadOnlyList<XElement> paragraphs, bool rightToLeft)
    {
        XElement number = Mark(rightToLeft, El("footnoteRef"));
        XElement space = El("r", Runs.Text(" "));
        if (paragraphs[0].Child("pPr") is { } properties)
        {
            properties.AddAfterSelf(number, space);
        }
        else
        {
            paragraphs[0].AddFirst(number, space);
        }

        _notes.Add(El("footnote", At("id", ++_last), paragraphs));
        return _last;
    }

    /// <summary>The run that calls a note.</summary>
    public static XElement Call(int id, bool rightToLeft) => Mark(rightToLeft, El("footnoteReference", At("id", id)));

    private static XElement Mark(bool rightToLeft, XElement content) =>
        El("r", El("rPr", Val("rStyle", StyleNames.Id(StyleNames.FootnoteReference)), rightToLeft ? El("rtl") : null), content);

    private static XDocument With(IEnumerable<XElement> notes) => new(El(
        "footnotes",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XAttribute(XNamespace.Xmlns + "r", R),
        Separator("separator", SeparatorId),
        Separator("continuationSeparator", ContinuationId),
        notes.Select(note => new XElement(note))));

    private static XElement Separator(string kind, int id) => El(
        "footnote", At("type", kind), At("id", id), El("p", El("pPr", El("spacing", At("after", 0), At("line", 240), At("lineRule", "auto"))), El("r", El(kind))));

    private static int IdOf(XElement note) => int.TryParse(note.Attr("id"), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : 0;
}
