using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeIntegration.Benchmarks.Dom;

/// <summary>Many masters into one: the first is opened to be written on, the items of each are cloned into it under new ids.</summary>
internal sealed class DomCompile(IReadOnlyList<byte[]> masters)
{
    public void Run(Stream output)
    {
        using MemoryStream copy = DomControls.Copy(masters[0]);
        using (WordprocessingDocument document = WordprocessingDocument.Open(copy, isEditable: true))
        {
            MainDocumentPart main = document.MainDocumentPart!;
            Body body = main.Document!.Body!;
            SectionProperties layout = body.GetFirstChild<SectionProperties>()!;
            body.RemoveAllChildren();
            for (int index = 0; index < masters.Count; index++)
            {
                body.Append(DomText.Line("Heading1", $"State {index + 1}"));
                Append(masters[index], main, body, index);
            }

            body.Append(layout);
        }

        copy.WriteTo(output);
    }

    private static void Append(byte[] master, MainDocumentPart main, Body body, int index)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(master, writable: false), isEditable: false);
        MainDocumentPart source = document.MainDocumentPart!;
        var links = source.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (SdtBlock item in source.Document!.Body!.Elements<SdtBlock>().Where(IsItem))
        {
            foreach (OpenXmlElement child in item.SdtContentBlock!.ChildElements)
            {
                OpenXmlElement copied = child.CloneNode(deep: true);
                Renumber(copied, index);
                Relink(copied, main, links, given);
                body.Append(copied);
            }
        }
    }

    private static bool IsItem(SdtBlock control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value?.StartsWith("oi:item:", StringComparison.Ordinal) == true;

    private static void Renumber(OpenXmlElement copied, int index)
    {
        int from = (index + 1) * 100_000;
        foreach (SdtId id in copied.Descendants<SdtId>())
        {
            id.Val = from + id.Val!.Value;
        }

        foreach (BookmarkStart start in copied.Descendants<BookmarkStart>())
        {
            start.Id = (from + int.Parse(start.Id!, System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            start.Name = $"s{index}{start.Name}";
        }

        foreach (BookmarkEnd end in copied.Descendants<BookmarkEnd>())
        {
            end.Id = (from + int.Parse(end.Id!, System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static void Relink(OpenXmlElement copied, MainDocumentPart main, Dictionary<string, Uri> links, Dictionary<string, string> given)
    {
        foreach (Hyperlink link in copied.Descendants<Hyperlink>().Where(link => link.Id?.Value is not null))
        {
            string old = link.Id!.Value!;
            if (!given.TryGetValue(old, out string? id))
            {
                given.Add(old, id = main.AddHyperlinkRelationship(links[old], isExternal: true).Id);
            }

            link.Id = id;
        }
    }
}
