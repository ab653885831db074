using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>Comments and tracked changes of a block, by author; where editors cut runs apart makes no difference.</summary>
internal static class Annotations
{
    /// <param name="comment">A <c>w:comment</c> by its id.</param>
    /// <returns>Null when there are none.</returns>
    public static string? Of(XElement block, Func<string?, XElement?> comment)
    {
        List<(string Key, string Text)>? notes = null;
        foreach (XElement element in block.Descendants())
        {
            if (element.Name.Namespace == W && Note(element, comment) is { } note)
            {
                (notes ??= []).Add(note);
            }
        }

        return notes is null ? null : Joined(notes);
    }

    private static (string Key, string Text)? Note(XElement element, Func<string?, XElement?> comment) => element.Name.LocalName switch
    {
        "ins" or "moveTo" when element.HasElements => ("i" + element.Attr("author"), Text(element, "t")),
        "del" or "moveFrom" when element.HasElements => ("d" + element.Attr("author"), Text(element, "delText")),
        "commentReference" when comment(element.Attr("id")) is { } found => ("c" + found.Attr("author"), Text(found, "t")),
        _ => null,
    };

    private static string Text(XElement element, string name) => string.Concat(element.Descendants(W + name).Select(text => text.Value));

    private static string Joined(List<(string Key, string Text)> notes)
    {
        var joined = new StringBuilder("\u0001");
        foreach (IGrouping<string, string> group in notes.GroupBy(note => note.Key, note => note.Text).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            joined.Append(group.Key).Append('\u0002').AppendJoin("", group).Append('\u0003');
        }

        return joined.Replace(" ", "").ToString();
    }
}
