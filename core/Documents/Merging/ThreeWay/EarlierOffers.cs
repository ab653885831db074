using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>
/// Offers of earlier merges that a new one takes the place of: of the same author, about the same words. What the author
/// has since written anew need not be decided any more.
/// </summary>
internal static class EarlierOffers
{
    /// <param name="merged">With the conflicts it opened.</param>
    /// <param name="open">Conflicts that stood open before.</param>
    /// <returns>The same with superseded offers gone, and the comments on them.</returns>
    public static MergedBlocks Withdrawn(MergedBlocks merged, IReadOnlyList<string> open, MergeTerms terms)
    {
        if (open.Count == 0 || merged.Conflicts.Count == 0)
        {
            return merged;
        }

        var made = merged.Conflicts.Select(conflict => conflict.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        HashSet<string> superseded = Superseded(merged.Blocks, open.Where(id => !OfferNames.IsRemoval(id) && !made.Any(other => OfferNames.SameOffer(id, other))).ToHashSet(StringComparer.OrdinalIgnoreCase), made, XmlText.Line(terms.Theirs));
        IReadOnlyList<XElement> blocks = merged.Blocks;
        var comments = new List<string>();
        foreach (string id in superseded)
        {
            DecidedBlocks decided = ConflictDecision.Apply(blocks, id, ConflictChoice.Mine);
            blocks = decided.Blocks;
            comments.AddRange(decided.RemovableComments);
        }

        return merged with { Blocks = blocks, RemovableComments = comments };
    }

    /// <summary>Earlier conflicts of the author that overlap a new one, or stand next to it with no word in between.</summary>
    private static HashSet<string> Superseded(IReadOnlyList<XElement> blocks, HashSet<string> earlier, HashSet<string> made, string author)
    {
        var scope = new OfferScope();
        var near = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var touching = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var byAuthor = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (XElement element in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            switch (element.Name.LocalName)
            {
                case "bookmarkStart" or "bookmarkEnd":
                    scope.Pass(element);
                    near.UnionWith(scope.Open);
                    touching.UnionWith(near.Any(made.Contains) ? near.Where(earlier.Contains) : []);
                    break;
                case "ins" when element.Attr("author") == author:
                    byAuthor.UnionWith(scope.Open.Where(id => earlier.Contains(id) && OfferNames.IsOffer(id, element)));
                    break;
                case "t":
                    near = new HashSet<string>(scope.Open, StringComparer.OrdinalIgnoreCase);
                    break;
            }
        }

        touching.IntersectWith(byAuthor);
        return touching;
    }
}
