using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Follows the conflicts' bookmarks through blocks that are walked in document order.</summary>
internal sealed class OfferScope
{
    private readonly Dictionary<string, string> _openByNumber = new(StringComparer.Ordinal);

    public IEnumerable<string> Open => _openByNumber.Values;

    /// <summary>To be called with every bookmark's start and end.</summary>
    public void Pass(XElement bookmark)
    {
        string number = bookmark.Attr("id") ?? "";
        if (bookmark.Is("bookmarkEnd"))
        {
            Close(number);
        }
        else if (OfferNames.IdOf(bookmark) is { } id)
        {
            _openByNumber[number] = id;
        }
    }

    /// <summary>Editors part a bookmark at the borders of cells: of several starts with one name only the last has an end.</summary>
    private void Close(string number)
    {
        if (_openByNumber.TryGetValue(number, out string? id))
        {
            foreach (string part in _openByNumber.Where(open => open.Value == id).Select(open => open.Key).ToArray())
            {
                _openByNumber.Remove(part);
            }
        }
    }

    /// <returns>The conflict whose offer the revision is; null for a person's own.</returns>
    public string? OfferOf(XElement? revision) =>
        revision is null || _openByNumber.Count == 0 ? null : _openByNumber.Values.FirstOrDefault(id => OfferNames.IsOffer(id, revision));
}
