using System.Xml.Linq;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>
/// Bookmarks as they come by. LibreOffice cuts a bookmark around a control in pieces and names the later ones
/// <c>…_Copy_1</c>; it repeats a start without an end. Pieces are one bookmark again here, and a bookmark that has lost
/// its end stands at its beginning.
/// </summary>
internal sealed class BookmarkPieces(CarrierIndex bookmarks)
{
    private const string Cut = "_Copy_";

    private readonly Dictionary<string, (string Name, int At)> _open = new(StringComparer.Ordinal);

    public void Start(XElement mark, int at)
    {
        string id = mark.Attr("id") ?? "";
        if (_open.Remove(id, out (string Name, int At) replaced))
        {
            Close(replaced.Name, new BlockRange(replaced.At, replaced.At));
        }

        _open[id] = (mark.Attr("name") ?? "", at);
    }

    public void End(XElement mark, int at)
    {
        if (_open.Remove(mark.Attr("id") ?? "", out (string Name, int At) open))
        {
            Close(open.Name, new BlockRange(open.At, Math.Max(open.At, at)));
        }
    }

    /// <summary>At the end of the body.</summary>
    public void EndAll(int blocks)
    {
        foreach ((string name, int at) in _open.Values.Where(open => open.At < blocks).OrderBy(open => open.At))
        {
            Close(name, new BlockRange(at, at));
        }

        bookmarks.Order();
    }

    private void Close(string name, BlockRange piece)
    {
        int cut = name.IndexOf(Cut, StringComparison.Ordinal);
        string whole = cut > 0 ? name[..cut] : name;
        bool joins = cut > 0 || bookmarks.All(whole) is [.., var last] && piece.First <= last.Last + 1 && piece.Last >= last.First;
        if (!joins || !bookmarks.Extend(whole, piece))
        {
            bookmarks.Add(whole, piece);
        }
    }
}
