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
        var walk = new Walk();
        foreach (XElement element in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            walk.Pass(element);
        }

        return walk.Open;
    }

    private sealed class Walk
    {
        private readonly OfferScope _scope = new();
        private readonly List<string> _seen = [];
        private readonly HashSet<string> _standing = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _comments = new(StringComparer.Ordinal);

        public IReadOnlyList<string> Open => [.. _seen.Distinct(StringComparer.OrdinalIgnoreCase).Where(_standing.Contains)];

        public void Pass(XElement element)
        {
            switch (element.Name.LocalName)
            {
                case "bookmarkStart":
                    Start(element);
                    break;
                case "bookmarkEnd":
                    _scope.Pass(element);
                    break;
                case "ins" when _scope.OfferOf(element) is { } offer:
                    _standing.Add(offer);
                    break;
                case "commentRangeStart":
                    _comments.Add(element.Attr("id") ?? "");
                    Comment();
                    break;
                case "commentRangeEnd":
                    _comments.Remove(element.Attr("id") ?? "");
                    break;
            }
        }

        private void Start(XElement bookmark)
        {
            _scope.Pass(bookmark);
            if (OfferNames.IdOf(bookmark) is not { } id)
            {
                return;
            }

            _seen.Add(id);
            if (Around(bookmark).Any(insertion => OfferNames.IsOffer(id, insertion)))
            {
                _standing.Add(id);
            }

            if (_comments.Count > 0)
            {
                Comment();
            }
        }

        private void Comment() => _standing.UnionWith(_scope.Open.Where(OfferNames.IsRemoval));

        /// <summary>The end of the paragraph stands before the bookmark in the file and behind it in the text; editors put the bookmark into the insertion.</summary>
        private static IEnumerable<XElement> Around(XElement bookmark) =>
            bookmark.Ancestors(W + "ins").Concat(bookmark.Ancestors(W + "p").Take(1).Elements(W + "pPr").Elements(W + "rPr").Elements(W + "ins"));
    }
}
