using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>
/// The conflicts that wait for a decision. One is open while its bookmark stands and what was offered is a tracked
/// insertion within it; accepted or rejected in an editor, it is decided. Where the other side deleted, it is open while
/// the comment stands that says so: editors take it away with the words it is on.
/// </summary>
public static class OpenConflicts
{
    /// <param name="blocks"><c>w:p</c> and <c>w:tbl</c> in document order.</param>
    /// <returns>Ids as in <see cref="TextConflict.Id"/>, in document order, each once.</returns>
    public static IReadOnlyList<string> In(IEnumerable<XElement> blocks)
    {
        var scope = new OfferScope();
        var seen = new List<string>();
        var offered = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var commented = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (XElement element in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            switch (element.Name.LocalName)
            {
                case "bookmarkStart" or "bookmarkEnd":
                    scope.Pass(element);
                    if (element.Is("bookmarkStart") && OfferNames.IdOf(element) is { } id)
                    {
                        seen.Add(id);
                        offered.UnionWith(Mark(element) is { } mark && OfferNames.IsOffer(id, mark) ? [id] : []);
                    }

                    break;
                case "ins" when scope.OfferOf(element) is { } offer:
                    offered.Add(offer);
                    break;
                case "commentReference":
                    commented.UnionWith(scope.Open);
                    break;
            }
        }

        return [.. seen.Distinct(StringComparer.OrdinalIgnoreCase).Where(id => OfferNames.IsRemoval(id) ? commented.Contains(id) : offered.Contains(id))];
    }

    /// <summary>The end of the paragraph a bookmark begins in stands before it in the file, and behind it in the text.</summary>
    private static XElement? Mark(XElement bookmark) => bookmark.Ancestors(W + "p").FirstOrDefault().Child("pPr").Child("rPr").Child("ins");
}
