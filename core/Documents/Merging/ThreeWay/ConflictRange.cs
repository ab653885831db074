using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Where a conflict stands: within one paragraph, or as whole paragraphs, tables or rows side by side.</summary>
internal sealed class ConflictRange
{
    private readonly string _id;
    private readonly XElement _from;
    private readonly XElement _first;
    private readonly XElement _last;

    private ConflictRange(string id, XElement start, XElement end)
    {
        (_id, End) = (id, end);
        _last = Paragraph(end);
        _from = end.Ancestors(W + "tc").Any() ? EarlierStart(start) ?? start : start;
        _first = Paragraph(_from);
        Inside = [.. Between(_from, end)];
        Units = IsInline ? [] : UnitsBetween();
    }

    public XElement End { get; }

    /// <summary>Every element behind the start and before the end, in document order.</summary>
    public IReadOnlyList<XElement> Inside { get; }

    public bool IsInline => _first == _last && !IsOffered(_first) && !(OfferNames.IsRemoval(_id) && IsWhole());

    private bool IsWhole() => !Outside().Any(IsWords);

    /// <summary>What of its paragraph stands before it and behind it.</summary>
    private IEnumerable<XElement> Outside()
    {
        var inside = Inside.ToHashSet();
        return _first.Descendants().Where(element => !inside.Contains(element));
    }

    private static bool IsWords(XElement element) => element.Name.LocalName is "t" or "drawing" or "footnoteReference" or "fldChar" or "tab" or "br";

    /// <summary>The paragraph it stands in, when it stands in one.</summary>
    public XElement First => _first;

    /// <summary>Side by side; empty for a conflict within a paragraph.</summary>
    public IReadOnlyList<XElement> Units { get; }

    /// <returns>Null when its bookmark is not there, or not whole.</returns>
    public static ConflictRange? Find(XElement body, string id)
    {
        XElement[] starts = [.. body.Descendants(W + "bookmarkStart").Where(mark => string.Equals(mark.Attr("name"), OfferNames.Bookmark(id), StringComparison.OrdinalIgnoreCase))];
        var numbers = starts.Select(start => start.Attr("id")).ToHashSet();
        XElement[] ends = [.. body.Descendants(W + "bookmarkEnd").Where(mark => numbers.Contains(mark.Attr("id")))];
        return starts.Length == 0 || ends.Length == 0 || !starts[0].Ancestors(W + "p").Any() || !ends[^1].Ancestors(W + "p").Any()
            ? null
            : new ConflictRange(id, starts[0], ends[^1]) { Bookmarks = [.. starts, .. ends] };
    }

    /// <summary>Every start and end of its bookmark: editors part one at the borders of cells.</summary>
    public required IReadOnlyList<XElement> Bookmarks { get; init; }

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
    /// The conflict's own comment: it begins right behind the bookmark's start and is told of behind the last words.
    /// </summary>
    /// <param name="isOurs">Whether the comment of an id was written by the product.</param>
    public string? Comment(Func<string, bool>? isOurs)
    {
        IEnumerable<XElement> before = _first.Descendants().TakeWhile(element => element != _from).Reverse().TakeWhile(element => !IsWords(element));
        var references = Inside.Concat(Behind()).Where(element => element.Is("commentReference")).Select(element => element.Attr("id")).ToHashSet();
        return Inside.TakeWhile(element => !IsWords(element)).Prepend(_from).Concat(before)
            .Where(mark => mark.Is("commentRangeStart"))
            .Select(start => start.Attr("id")!)
            .FirstOrDefault(id => references.Contains(id) && (isOurs is null || isOurs(id)));
    }

    private IEnumerable<XElement> Behind() => _last.Descendants().SkipWhile(element => element != End).TakeWhile(element => !IsWords(element));

    /// <summary>Editors keep of a bookmark over cells what is in the last of them; the range of the comment stays whole.</summary>
    private XElement? EarlierStart(XElement start)
    {
        var ends = Behind().Where(element => element.Is("commentReference")).Select(element => element.Attr("id")).ToHashSet();
        XElement root = start.AncestorsAndSelf().Last();
        return root.Descendants().TakeWhile(element => element != start).FirstOrDefault(element => element.Is("commentRangeStart") && ends.Contains(element.Attr("id")) && element.Ancestors(W + "p").Any());
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
