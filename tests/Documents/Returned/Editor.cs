using System.Xml.Linq;

namespace OfficeIntegration.Tests.Documents.Returned;

/// <summary>What people do to a document in an editor, told on its XML.</summary>
internal static class Editor
{
    private static readonly XNamespace W = WordFile.W;

    public static XElement Item(XElement body, string key) => WordFile.Control(body, "oi:item:" + key);

    /// <summary>Types a new paragraph behind the one that contains the text.</summary>
    public static void TypeAfter(XElement body, string text, string typed) => WordFile.Paragraph(body, text).AddAfterSelf(WordFile.NewParagraph(typed));

    /// <summary>Selects a whole item, copies it and pastes it.</summary>
    /// <param name="change">What is then typed into the copy.</param>
    public static void PasteCopy(XElement body, string key, Action<XElement> paste, Action<XElement>? change = null)
    {
        var copy = new XElement(Item(body, key));
        change?.Invoke(copy);
        paste(copy);
    }

    /// <summary>Takes the control of an item off and leaves what was in it.</summary>
    public static void Unwrap(XElement body, string key)
    {
        XElement control = Item(body, key);
        control.ReplaceWith(control.Element(W + "sdtContent")!.Elements());
    }

    public static void DropBookmarks(XElement container, string name = "_oi_")
    {
        string[] ids = [.. container.Descendants(W + "bookmarkStart").Where(mark => mark.Attribute(W + "name")!.Value.StartsWith(name, StringComparison.Ordinal)).Select(mark => mark.Attribute(W + "id")!.Value)];
        container.Descendants().Where(mark => mark.Name.LocalName is "bookmarkStart" or "bookmarkEnd" && ids.Contains(mark.Attribute(W + "id")!.Value)).ToList().ForEach(mark => mark.Remove());
    }

    public static void DropStyles(XElement container, string id) => container.Descendants(W + "pStyle").Where(style => style.Attribute(W + "val")!.Value.StartsWith(id, StringComparison.Ordinal)).Remove();

    /// <summary>Copies everything and pastes it as plain text into a document that has nothing but the stamp.</summary>
    public static void KeepTextOnly(XElement body)
    {
        XElement[] lines = [.. body.Descendants(W + "p").Select(paragraph => string.Concat(paragraph.Descendants().Select(Plain))).Where(line => line.Length > 0).Select(WordFile.NewParagraph)];
        body.ReplaceNodes(lines);
    }

    private static string Plain(XElement element) => element.Name == W + "t" ? element.Value : element.Name == W + "tab" && element.Parent!.Name == W + "r" ? "\t" : "";
}
