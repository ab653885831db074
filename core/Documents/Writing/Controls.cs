using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>What a reader may do with a control in Word (section 17.18.50).</summary>
internal enum ControlLock
{
    /// <summary>The content may be edited, the control cannot be removed.</summary>
    Kept,

    /// <summary>Content and control may be edited and removed.</summary>
    Free,

    /// <summary>Neither the content nor the control can be changed.</summary>
    Fixed,
}

/// <summary>Block content controls and the bookmarks around their content.</summary>
internal static class Controls
{
    public static XElement Block(WritingContext context, string tag, string title, ControlLock held, IEnumerable<XElement> content, bool placeholder = false) => El(
        "sdt",
        El(
            "sdtPr",
            Val("alias", title.Length <= DocumentLimits.MaxControlTag ? title : title[..DocumentLimits.MaxControlTag]),
            Val("tag", tag),
            Val("id", context.Ids.Next()),
            held == ControlLock.Free ? null : Val("lock", held == ControlLock.Fixed ? "sdtContentLocked" : "sdtLocked"),
            placeholder ? El("showingPlcHdr") : null),
        El("sdtContent", content));

    /// <summary>Puts a bookmark from the first paragraph of the content to the last; both must be there.</summary>
    public static IReadOnlyList<XElement> Bookmarked(WritingContext context, string name, IReadOnlyList<XElement> content)
    {
        int id = context.Ids.Next();
        XElement first = content[0].DescendantsAndSelf(W + "p").First();
        XElement last = content[^1].DescendantsAndSelf(W + "p").Last();
        XElement start = El("bookmarkStart", At("id", id), At("name", name));
        if (first.Child("pPr") is { } properties)
        {
            properties.AddAfterSelf(start);
        }
        else
        {
            first.AddFirst(start);
        }

        last.Add(El("bookmarkEnd", At("id", id)));
        return content;
    }
}
