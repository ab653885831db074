using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>What a reader may do with a control in Word (section 17.18.50).</summary>
internal enum ControlLock
{
    /// <summary>The content may be edited, the control cannot be removed.</summary>
    Kept,

    /// <summary>Neither the content nor the control can be changed.</summary>
    Fixed,
}

/// <summary>
/// Block content controls. Each begins with an empty paragraph a point high: some editors move a control into its first
/// paragraph and damage what stands there, so nothing does. The same paragraph bears the style that carries a key.
/// </summary>
internal static class Controls
{
    public static XElement Block(WritingContext context, string tag, string title, ControlLock held, IEnumerable<XElement> content) =>
        Wrapped(context, tag, title, held, [Paragraphs.Empty(StyleNames.Lead, context.Voice), .. content]);

    /// <summary>A control with the other two carriers of its key: the bookmark around it and the style of its first paragraph.</summary>
    /// <param name="content">Ends with a paragraph, which the bookmark ends in.</param>
    public static XElement Region(WritingContext context, Carrier carrier, string title, ControlLock held, IReadOnlyList<XElement> content) =>
        Wrapped(context, carrier.Tag, title, held, Bookmarked(context, carrier.Bookmark, [Paragraphs.Empty(carrier.Style, context.Voice), .. content]));

    /// <summary>A field inside a paragraph whose text goes away when somebody types.</summary>
    public static XElement Placeholder(WritingContext context, string tag, string title, IEnumerable<XElement> runs) =>
        El("sdt", Properties(context, tag, title, ControlLock.Kept, El("showingPlcHdr")), El("sdtContent", runs));

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

    private static XElement Wrapped(WritingContext context, string tag, string title, ControlLock held, IEnumerable<XElement> content) =>
        El("sdt", Properties(context, tag, title, held, null), El("sdtContent", content));

    private static XElement Properties(WritingContext context, string tag, string title, ControlLock held, XElement? placeholder) => El(
        "sdtPr",
        Val("alias", Short(XmlText.Line(title))),
        Val("tag", tag),
        Val("id", context.Ids.Next()),
        Val("lock", held == ControlLock.Fixed ? "sdtContentLocked" : "sdtLocked"),
        placeholder);

    private static string Short(string title) => title.Length <= DocumentLimits.MaxControlTag ? title : XmlText.Clean(title[..DocumentLimits.MaxControlTag]);
}
