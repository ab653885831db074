using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Where a conflict stands: within one paragraph, or as whole paragraphs, tables or rows side by side.</summary>
internal sealed class ConflictRange
{
    private readonly string _id;
    private readonly XElement _first;
    private readonly XElement _last;

    private ConflictRange(string id, XElement start, XElement end)
    {
        (_id, Start, End) = (id, start, end);
        _first = Paragraph(start);
        _last = Paragraph(end);
        Inside = [.. Between(start, end)];
        Units = IsInline ? [] : UnitsBetween();
    }

    public XElement Start { get; }

    public XElement End { get; }

    /// <summary>Every element behind the start and before the end, in document order.</summary>
    public IReadOnlyList<XElement> Inside { get; }

    public bool IsInline => _first == _last && !IsOffered(_first) && !(OfferNames.IsRemoval(_id) && IsWhole());

    private bool IsWhole() => !_first.Descendants(W + "r").Any(run => run.IsBefore(Start) || run.IsAfter(End));

    /// <summary>The paragraph it stands in, when it stands in one.</summary>
    public XElement First => _first;

    /// <summary>Side by side; empty for a conflict within a paragraph.</summary>
    public IReadOnlyList<XElement> Units { get; }

    /// <returns>Null when its bookmark is not there, or not whole.</returns>
    public static ConflictRange? Find(XElement body, string id)
    {
        XElement? start = body.Descendants(W + "bookmarkStart").FirstOrDefault(mark => string.Equals(mark.Attr("name"), OfferNames.Bookmark(id), StringComparison.OrdinalIgnoreCase));
        XElement? end = start is null ? null : body.Descendants(W + "bookmarkEnd").LastOrDefault(mark => mark.Attr("id") == start.Attr("id"));
        return start is null || end is null || start.Parent is null || !start.Ancestors(W + "p").Any() || !end.Ancestors(W + "p").Any() ? null : new ConflictRange(id, start, end);
    }

    /// <summary>Whether a tracked insertion is the offer of this conflict.</summary>
    public bool IsOffer(XElement revision) => revision.Is("ins") && OfferNames.IsOffer(_id, revision);

    /// <summary>Whether a whole paragraph, row or table was offered.</summary>
    public bool IsOffered(XElement unit) => unit.Name.LocalName switch
    {
        "p" => unit.Child("pPr").Child("rPr").Child("ins") is { } mark && IsOffer(mark),
        "tr" => unit.Child("trPr").Child("ins") is { } row && IsOffer(row),
        "tbl" => unit.Elements(W + "tr").All(IsOffered),
        _ => false,
    };

    /// <summary>
    /// The conflict's own comment: the first that begins where the conflict begins and is told of behind its last words.
    /// </summary>
    /// <param name="isOurs">Whether the comment of an id was written by the product.</param>
    public string? Comment(Func<string, bool>? isOurs)
    {
        IEnumerable<XElement> starts = Start.ElementsBeforeSelf().Reverse().TakeWhile(mark => !mark.Is("r") && !mark.Is("ins") && !mark.Is("hyperlink"))
            .Reverse().Concat(Inside.TakeWhile(element => !element.Is("r")))
            .Where(mark => mark.Is("commentRangeStart"));
        var references = Inside.Concat(End.ElementsAfterSelf().Take(3).SelectMany(element => element.DescendantsAndSelf()))
            .Where(element => element.Is("commentReference")).Select(element => element.Attr("id")).ToHashSet();
        return starts.Select(start => start.Attr("id")!).FirstOrDefault(id => references.Contains(id) && (isOurs is null || isOurs(id)));
    }

    private static XElement Paragraph(XElement mark) => mark.Ancestors(W + "p").First();

    private static IEnumerable<XElement> Between(XElement start, XElement end)
    {
        XElement root = start.AncestorsAndSelf().Last();
        return root.Descendants().SkipWhile(element => element != start).Skip(1).TakeWhile(element => element != end);
    }

    private XElement[] UnitsBetween()
    {
        if (_first == _last)
        {
            return [_first];
        }

        var above = _first.Ancestors().ToHashSet();
        XElement container = _last.Ancestors().First(above.Contains);
        if (container.Is("tr"))
        {
            return Whole([container]);
        }

        XElement from = _first.AncestorsAndSelf().First(element => element.Parent == container);
        XElement to = _last.AncestorsAndSelf().First(element => element.Parent == container);
        return Whole([.. from.ElementsAfterSelf().TakeWhile(element => element != to).Prepend(from).Concat(from == to ? [] : [to])]);
    }

    /// <summary>All the rows of a table are the table, unless some of them were offered.</summary>
    private XElement[] Whole(XElement[] units) =>
        units[0].Is("tr") && units.All(unit => IsOffered(unit) == IsOffered(units[0])) && units.Length == units[0].Parent!.Elements(W + "tr").Count() ? [units[0].Parent!] : units;
}
