using System.Xml.Linq;

namespace OfficeIntegration.Tests.Documents.Interleaving;

/// <summary>What must hold of every file and what no validator sees: nothing numbered or named twice, nothing referred to that is not there.</summary>
internal static class SoundFile
{
    private static readonly XNamespace W = WordFile.W;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Check(OpenedFile file)
    {
        XElement[] text = [.. file.Body.Descendants()];
        Once("controls", text.Where(Is("sdtPr")).Select(control => Val(control, "id")));
        Once("tags", text.Where(Is("sdtPr")).Select(control => Val(control, "tag")));
        Once("bookmarks", Ids(text, "bookmarkStart"));
        Once("bookmark names", text.Where(Is("bookmarkStart")).Select(start => start.Attribute(W + "name")?.Value));
        Alike("bookmark ends", Ids(text, "bookmarkStart"), Ids(text, "bookmarkEnd"));
        Once("tracked changes", Ids(text, "ins").Concat(Ids(text, "del")));
        Once("drawings", text.Where(element => element.Name.LocalName == "docPr").Select(element => element.Attribute("id")?.Value));
        Comments(file, text);
        Notes(file, text);
        Lists(file);
        Links(file, "document");
        Links(file, "footnotes");
    }

    private static void Comments(OpenedFile file, XElement[] text)
    {
        string?[] written = [.. file.Comments?.Elements(W + "comment").Select(Id) ?? []];
        Once("comments", written);
        Once("comment ranges", Ids(text, "commentRangeStart"));
        Alike("comment range ends", Ids(text, "commentRangeStart"), Ids(text, "commentRangeEnd"));
        Alike("comment references", written, Ids(text, "commentReference"));
    }

    private static void Notes(OpenedFile file, XElement[] text)
    {
        string?[] written = [.. file.Notes?.Elements(W + "footnote").Where(note => note.Attribute(W + "type") is null).Select(Id) ?? []];
        Once("footnotes", file.Notes?.Elements(W + "footnote").Select(Id) ?? []);
        Alike("footnote references", written, Ids(text, "footnoteReference"));
    }

    private static void Lists(OpenedFile file)
    {
        XElement numbering = file.Part("word/numbering.xml") ?? new XElement("none");
        string?[] numbers = [.. numbering.Elements(W + "num").Select(number => number.Attribute(W + "numId")?.Value)];
        string?[] kinds = [.. numbering.Elements(W + "abstractNum").Select(kind => kind.Attribute(W + "abstractNumId")?.Value)];
        Once("lists", numbers);
        Once("list kinds", kinds);
        There("list kinds", numbering.Elements(W + "num").Select(number => Val(number, "abstractNumId")), kinds);
        There("lists", file.Body.Descendants(W + "numId").Concat(file.Notes?.Descendants(W + "numId") ?? []).Select(number => number.Attribute(W + "val")?.Value).Where(number => number != "0"), numbers);
    }

    private static void Links(OpenedFile file, string part)
    {
        XElement[] links = [.. file.Part($"word/_rels/{part}.xml.rels")?.Elements() ?? []];
        string?[] ids = [.. links.Select(link => link.Attribute("Id")?.Value)];
        Once($"relationships of {part}", ids);
        There($"relationships of {part}", file.Part($"word/{part}.xml")?.Descendants().Attributes().Where(attribute => attribute.Name.Namespace == R).Select(attribute => attribute.Value) ?? [], ids);
        There(
            "parts",
            links.Where(link => link.Attribute("TargetMode")?.Value != "External").Select(link => link.Attribute("Target")!.Value).Select(target => target.StartsWith('/') ? target[1..] : target.StartsWith("../", StringComparison.Ordinal) ? target[3..] : "word/" + target),
            file.Names);
    }

    private static Func<XElement, bool> Is(string name) => element => element.Name == W + name;

    private static string? Id(XElement element) => element.Attribute(W + "id")?.Value;

    private static string? Val(XElement parent, string name) => parent.Element(W + name)?.Attribute(W + "val")?.Value;

    private static string?[] Ids(XElement[] text, string name) => [.. text.Where(Is(name)).Select(Id)];

    private static void Once(string what, IEnumerable<string?> values) =>
        None($"{what} that stand twice", values.Where(value => value is not null).GroupBy(value => value, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));

    private static void Alike(string what, IEnumerable<string?> one, IEnumerable<string?> other)
    {
        string?[] first = [.. one.Order()];
        string?[] second = [.. other.Order()];
        Assert.True(first.SequenceEqual(second), $"{what}: {string.Join(',', first.Except(second))} only here, {string.Join(',', second.Except(first))} only there, {first.Length} and {second.Length} in all");
    }

    private static void There(string what, IEnumerable<string?> used, IEnumerable<string?> known) => None($"{what} that are not there", used.Except(known));

    private static void None(string what, IEnumerable<string?> found)
    {
        string[] all = [.. found.Select(value => value ?? "(none)")];
        Assert.True(all.Length == 0, $"{what}: {string.Join(", ", all)}");
    }
}
