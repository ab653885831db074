using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Tests.Support;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.ThreeWay;

/// <summary>A merge of two people's changes, with the comments it wrote.</summary>
internal sealed class Merging(int last = 10_000)
{
    public const string Mine = "Layla Hassan";
    public const string Theirs = "Ahmad Al-Sayed";

    private int _last = last;

    public static DateTimeOffset At { get; } = new(2026, 11, 22, 9, 30, 45, TimeSpan.Zero);

    public List<XElement> Comments { get; } = [];

    /// <summary>Minutes after the first merge.</summary>
    public int Later { get; init; }

    public MergeTerms Terms => new("05.b|ahmad|2", "en", Mine, Theirs, At.AddMinutes(Later), () => ++_last, Comments.Add)
    {
        NoteText = reference => reference.Attribute(W + "id")!.Value switch { "2" or "12" => "Decree 7.", "3" => "Decree 9.", var id => id },
        LinkTarget = id => "https://example.org/" + id,
    };

    public static MergedBlocks Of(XElement[] basis, XElement[] current, XElement[] incoming) => new Merging().Merge(basis, current, incoming);

    /// <summary>Merges, and checks what must hold for every merge.</summary>
    public MergedBlocks Merge(XElement[] basis, XElement[] current, XElement[] incoming)
    {
        string before = Snapshot(basis, current, incoming);
        MergedBlocks merged = ThreeWayMerge.Merge(basis, current, incoming, Terms);
        Assert.Equal(before, Snapshot(basis, current, incoming));
        AssertSound(merged.Blocks);
        Assert.Equal(merged.Conflicts.Select(conflict => conflict.Id), OpenConflicts.In(merged.Blocks).Intersect(merged.Conflicts.Select(conflict => conflict.Id)));
        return merged;
    }

    public static void AssertValid(IReadOnlyList<XElement> blocks, IEnumerable<XElement>? comments = null) => Assert.Empty(ValidWord.Errors(Document(blocks, comments ?? [])));

    /// <summary>Nothing is numbered or named twice; what begins ends.</summary>
    public static void AssertSound(IReadOnlyList<XElement> blocks)
    {
        XElement[] all = [.. blocks.SelectMany(block => block.DescendantsAndSelf())];
        Assert.Empty(Twice(Ids(all, "ins", "del")));
        Assert.Empty(Twice(Ids(all, "bookmarkStart")));
        Assert.Empty(Twice(all.Where(element => element.Name == W + "bookmarkStart").Select(start => start.Attribute(W + "name")!.Value)));
        foreach (string mark in new[] { "commentRangeStart", "commentRangeEnd", "commentReference" })
        {
            Assert.Empty(Twice(Ids(all, mark)));
        }

        Assert.Equal(Ids(all, "bookmarkStart").Order(), Ids(all, "bookmarkEnd").Order());
        Assert.Equal(Ids(all, "commentRangeStart").Order(), Ids(all, "commentRangeEnd").Order());
        Assert.All(all.Where(element => element.Name == W + "bookmarkStart"), start => Assert.True(start.Attribute(W + "name")!.Value.Length <= 40));
    }

    /// <summary>A document with the blocks as its body.</summary>
    public static byte[] Document(IReadOnlyList<XElement> blocks, IEnumerable<XElement> comments)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        XNamespace package = "http://schemas.openxmlformats.org/package/2006/relationships";
        XElement Relation(string id, string type, string target, bool outside = false) =>
            new(package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{Office}/{type}"), new XAttribute("Target", target), outside ? new XAttribute("TargetMode", "External") : null);

        XElement[] body = Copy(blocks);
        XElement[] known = [.. comments.Select(comment => new XElement(comment))];
        HashSet<string> written = [.. known.Select(comment => comment.Attribute(W + "id")!.Value)];
        XElement[] missing = [.. Ids(body.SelectMany(block => block.DescendantsAndSelf()), "commentReference").Where(id => !written.Contains(id)).Select(id => El("comment", At("id", id), At("author", "Wang"), P("A remark.")))];
        XElement numbering = El(
            "numbering",
            Enumerable.Range(1, 9).Select(id => El("abstractNum", At("abstractNumId", id), El("lvl", At("ilvl", 0), Val("start", 1), Val("numFmt", "decimal"), Val("lvlText", "%1.")))),
            Enumerable.Range(1, 9).Select(id => El("num", At("numId", id), Val("abstractNumId", id))));
        XElement notes = El(
            "footnotes",
            El("footnote", At("type", "separator"), At("id", -1), El("p", El("r", El("separator")))),
            El("footnote", At("type", "continuationSeparator"), At("id", 0), El("p", El("r", El("continuationSeparator")))),
            new[] { 1, 2, 3, 12 }.Select(id => El("footnote", At("id", id), P($"Note {id}."))));
        var parts = new Dictionary<string, XElement>
        {
            ["[Content_Types].xml"] = ContentTypes(),
            ["_rels/.rels"] = new(package + "Relationships", Relation("r1", "officeDocument", "word/document.xml")),
            ["word/document.xml"] = El("document", El("body", body, El("sectPr"))),
            ["word/comments.xml"] = El("comments", known, missing),
            ["word/numbering.xml"] = numbering,
            ["word/footnotes.xml"] = notes,
            ["word/_rels/document.xml.rels"] = new(
                package + "Relationships",
                Relation("r1", "comments", "comments.xml"), Relation("r2", "numbering", "numbering.xml"), Relation("r3", "footnotes", "footnotes.xml"),
                Relation("l1", "hyperlink", "https://example.org/l1", true), Relation("l2", "hyperlink", "https://example.org/l2", true)),
        };
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, XElement xml) in parts)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting)));
            }
        }

        return stream.ToArray();
    }

    private static XElement ContentTypes()
    {
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        XElement Part(string name, string type) => new(types + "Override", new XAttribute("PartName", $"/word/{name}.xml"), new XAttribute("ContentType", $"{Word}{type}+xml"));

        return new(
            types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            Part("document", "document.main"), Part("comments", "comments"), Part("numbering", "numbering"), Part("footnotes", "footnotes"));
    }

    private static string Snapshot(params XElement[][] lists) => string.Join('\n', lists.SelectMany(list => list).Select(block => block.ToString(SaveOptions.DisableFormatting)));

    private static string[] Ids(IEnumerable<XElement> elements, params string[] names) => [.. elements.Where(element => names.Contains(element.Name.LocalName)).Select(element => element.Attribute(W + "id")?.Value ?? "none")];

    private static string[] Twice(IEnumerable<string> values) => [.. values.GroupBy(value => value, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key)];
}
