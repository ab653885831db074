using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The footnotes of a document (section 17.11). Word numbers them; their ids only have to be unique.</summary>
internal sealed class NoteTable(NumberSource numbers)
{
    /// <summary>Ids of the two lines Word draws between text and notes; the settings name them too.</summary>
    public const int SeparatorId = -1, ContinuationId = 0;

    private readonly List<XElement> _notes = [];

    /// <summary>The <c>w:footnote</c> elements, without the separators.</summary>
    public IReadOnlyList<XElement> Footnotes => _notes;

    /// <summary>What the footnotes link to; relationships of the footnote part.</summary>
    public LinkTable Links { get; } = new(numbers);

    /// <summary>The whole part.</summary>
    public XDocument Xml => With(_notes);

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

        int id = numbers.NextId();
        _notes.Add(El("footnote", At("id", id), paragraphs));
        return id;
    }

    /// <summary>The run that calls a note.</summary>
    public static XElement Call(int id, bool rightToLeft) => Mark(rightToLeft, El("footnoteReference", At("id", id)));

    private static XElement Mark(bool rightToLeft, XElement content) =>
        El("r", El("rPr", Val("rStyle", StyleNames.Id(StyleNames.FootnoteReference)), rightToLeft ? El("rtl") : null), content);

    /// <summary>A footnote part with the two separators.</summary>
    public static XDocument With(IEnumerable<XElement> notes) => new(El(
        "footnotes",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XAttribute(XNamespace.Xmlns + "r", R),
        Separator("separator", SeparatorId),
        Separator("continuationSeparator", ContinuationId),
        notes.Select(note => new XElement(note))));

    private static XElement Separator(string kind, int id) => El(
        "footnote", At("type", kind), At("id", id), El("p", El("pPr", El("spacing", At("after", 0), At("line", 240), At("lineRule", "auto"))), El("r", El(kind))));
}
