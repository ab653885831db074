using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OfficeIntegration.Local.Once;

/// <summary>Types into a .docx the way Word writes it down: runs in paragraphs, inside the controls that are there.</summary>
public sealed class WordEdit
{
    private const string MainPart = "word/document.xml";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly byte[] _file;
    private readonly XDocument _document;

    public WordEdit(byte[] file)
    {
        _file = file;
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        using Stream part = (zip.GetEntry(MainPart) ?? throw new InvalidDataException($"The file holds no {MainPart}.")).Open();
        _document = XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Text of every paragraph, in document order; deleted text not counted.</summary>
    public IReadOnlyList<string> Paragraphs => [.. _document.Descendants(W + "p").Select(TextOf)];

    /// <summary>Types over the field for an item's answer: the first line in the field, its first word bold, the others in paragraphs after it.</summary>
    public WordEdit TypeAnswer(string itemKey, IReadOnlyList<string> lines)
    {
        XElement field = Control($"oi:body:{itemKey}:");
        field.Element(W + "sdtPr")?.Element(W + "showingPlcHdr")?.Remove();
        field.Element(W + "sdtContent")!.ReplaceNodes(BoldStart(lines[0]));
        XElement paragraph = field.Ancestors(W + "p").First();
        paragraph.AddAfterSelf(lines.Skip(1).Select(line => Like(paragraph, line)));
        return this;
    }

    /// <summary>Adds a sentence at the end of the paragraph of an answer that holds some text, and a paragraph after it.</summary>
    public WordEdit Comment(string itemKey, string stakeholderId, string where, string sentence, string ownParagraph)
    {
        XElement paragraph = Control($"oi:answer:{itemKey}:{stakeholderId}").Descendants(W + "p").FirstOrDefault(one => Squeeze(TextOf(one)).Contains(Squeeze(where), StringComparison.Ordinal))
            ?? throw new InvalidDataException($"The answer to {itemKey} does not hold the text that was submitted.");
        paragraph.Add(Run(" " + sentence));
        paragraph.AddAfterSelf(Like(paragraph, ownParagraph));
        return this;
    }

    public byte[] Save()
    {
        var file = new MemoryStream();
        file.Write(_file);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(MainPart)!.Delete();
            using Stream part = zip.CreateEntry(MainPart).Open();
            using var writer = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
            _document.Save(writer);
        }

        return file.ToArray();
    }

    /// <summary>White space as it does not matter to a reader.</summary>
    public static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private XElement Control(string tagStart) =>
        _document.Descendants(W + "sdt").FirstOrDefault(control => ((string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val"))?.StartsWith(tagStart, StringComparison.Ordinal) == true)
        ?? throw new InvalidDataException($"The document holds no control whose tag begins with {tagStart}");

    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants().Select(element => element.Name switch
    {
        var name when name == W + "t" => element.Value,
        var name when name == W + "tab" && element.Parent?.Name == W + "r" => "\t",
        var name when name == W + "br" || name == W + "cr" => "\n",
        var name when name == W + "noBreakHyphen" => "-",
        _ => "",
    }));

    private static XElement[] BoldStart(string line)
    {
        int end = line.IndexOf(' ', StringComparison.Ordinal);
        string first = end < 0 ? line[..Math.Min(2, line.Length)] : line[..end];
        return [Run(first, new XElement(W + "b"), new XElement(W + "bCs")), Run(line[first.Length..])];
    }

    /// <summary>What Enter gives: a paragraph that looks like the one before.</summary>
    private static XElement Like(XElement paragraph, string text) => new(
        W + "p",
        paragraph.Element(W + "pPr") is { } properties ? new XElement(properties) : null,
        Run(text));

    private static XElement Run(string text, params XElement[] properties) => new(
        W + "r",
        properties.Length > 0 ? new XElement(W + "rPr", properties) : null,
        new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
}
