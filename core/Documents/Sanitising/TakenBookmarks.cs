using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>
/// The bookmarks people set, over all pieces of a document. Those that carry keys are set anew and left out here; of two
/// with one name the first stays. Those of conflicts stay, and one that an editor parted is whole again.
/// </summary>
internal sealed class TakenBookmarks(MarkupIds ids)
{
    private readonly Dictionary<(SourceDocument, string), int?> _open = [];
    private readonly Dictionary<string, int> _conflicts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _ended = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="mark">Start or end.</param>
    /// <returns>Null for one that is left out.</returns>
    public XElement? Of(XElement mark, SourceDocument source)
    {
        string given = mark.Attr("id") ?? "";
        if (mark.Is("bookmarkEnd"))
        {
            return _open.Remove((source, given), out int? open) && open is { } id && _ended.Add(id) ? El("bookmarkEnd", At("id", id)) : null;
        }

        string name = mark.Attr("name") ?? "";
        if (OfferNames.IsConflict(name) && _conflicts.TryGetValue(name, out int first))
        {
            _open.TryAdd((source, given), first);
            return null;
        }

        bool kept = name.Length is > 0 and <= DocumentLimits.MaxBookmarkName && (OfferNames.IsConflict(name) || !name.StartsWith("_oi_", StringComparison.OrdinalIgnoreCase)) && name.All(c => char.IsLetterOrDigit(c) || c == '_') && _names.Add(name);
        if (!kept || _open.ContainsKey((source, given)))
        {
            return null;
        }

        int number = ids.Next();
        _open[(source, given)] = number;
        if (OfferNames.IsConflict(name))
        {
            _conflicts[name] = number;
        }

        return El("bookmarkStart", At("id", number), At("name", name));
    }
}
