using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>
/// Makes the marks of merged blocks sound: both sides were copies of one text, so that a bookmark, a comment or a number
/// may have come twice, and half of a pair may have gone with the words it stood in.
/// </summary>
internal sealed class MarkSettlement(IReadOnlyList<XElement> blocks, Func<int> nextId)
{
    private readonly HashSet<string> _bookmarkIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bookmarkNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _revisions = new(StringComparer.Ordinal);
    private readonly HashSet<(string Kind, string Id)> _comments = [];
    private readonly Dictionary<string, string?> _open = new(StringComparer.Ordinal);

    /// <param name="inputs">The lists that were merged; a pair that was whole in one of them is made whole.</param>
    public static void Settle(IReadOnlyList<XElement> blocks, IEnumerable<IReadOnlyList<XElement>> inputs, Func<int> nextId)
    {
        var settlement = new MarkSettlement(blocks, nextId);
        foreach (XElement element in blocks.SelectMany(block => block.DescendantsAndSelf()).ToArray())
        {
            settlement.Pass(element);
        }

        settlement.Complete("bookmarkStart", "bookmarkEnd", Whole(inputs, "bookmarkStart", "bookmarkEnd"));
        settlement.Complete("commentRangeStart", "commentRangeEnd", Whole(inputs, "commentRangeStart", "commentRangeEnd"));
    }

    private void Pass(XElement element)
    {
        string id = element.Attr("id") ?? "";
        switch (element.Name.LocalName)
        {
            case "bookmarkStart":
                Start(element, id);
                break;
            case "bookmarkEnd":
                End(element, id);
                break;
            case "commentRangeStart" or "commentRangeEnd" or "commentReference":
                Once(element, id);
                break;
            case "ins" or "del" or "moveFrom" or "moveTo" or "rPrChange" or "pPrChange":
                Revision(element, id);
                break;
        }
    }

    private void Start(XElement start, string id)
    {
        if (!_bookmarkNames.Add(start.Attr("name") ?? ""))
        {
            _open[id] = null;
            start.Remove();
            return;
        }

        string number = _bookmarkIds.Add(id) ? id : Fresh(_bookmarkIds);
        start.SetAttributeValue(W + "id", number);
        _open[id] = number;
    }

    private void End(XElement end, string id)
    {
        if (!_open.Remove(id, out string? number))
        {
            return;
        }

        if (number is null)
        {
            end.Remove();
        }
        else
        {
            end.SetAttributeValue(W + "id", number);
        }
    }

    private void Once(XElement mark, string id)
    {
        if (_comments.Add((mark.Name.LocalName, id)))
        {
            return;
        }

        XElement? run = mark.Parent;
        mark.Remove();
        if (run is not null && run.Is("r") && run.Elements().All(child => child.Is("rPr")))
        {
            run.Remove();
        }
    }

    private void Revision(XElement revision, string id)
    {
        if (!_revisions.Add(id))
        {
            revision.SetAttributeValue(W + "id", Fresh(_revisions));
        }
    }

    private string Fresh(HashSet<string> used)
    {
        string number = nextId().ToString(CultureInfo.InvariantCulture);
        used.Add(number);
        return number;
    }

    private void Complete(string startName, string endName, HashSet<string> whole)
    {
        Dictionary<string, XElement> starts = ById(startName);
        Dictionary<string, XElement> ends = ById(endName);
        foreach ((string id, XElement start) in starts.Where(start => !ends.ContainsKey(start.Key) && whole.Contains(start.Key)))
        {
            start.AddAfterSelf(El(endName, At("id", id)));
        }

        foreach ((string id, XElement end) in ends.Where(end => !starts.ContainsKey(end.Key) && whole.Contains(end.Key)))
        {
            if (startName == "bookmarkStart")
            {
                end.Remove();
            }
            else
            {
                end.AddBeforeSelf(El(startName, At("id", id)));
            }
        }
    }

    private Dictionary<string, XElement> ById(string name) =>
        blocks.SelectMany(block => block.Descendants(W + name)).GroupBy(mark => mark.Attr("id") ?? "").ToDictionary(group => group.Key, group => group.First());

    private static HashSet<string> Whole(IEnumerable<IReadOnlyList<XElement>> inputs, string start, string end) => inputs
        .SelectMany(blocks => Ids(blocks, start).Intersect(Ids(blocks, end)))
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Ids(IReadOnlyList<XElement> blocks, string name) => blocks.SelectMany(block => block.Descendants(W + name)).Select(mark => mark.Attr("id") ?? "");
}
