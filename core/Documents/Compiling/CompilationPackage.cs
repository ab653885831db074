using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Workflow;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Everything in the package but the body: what the masters need beside it is gathered while they pass, and written when
/// they have.
/// </summary>
internal sealed class CompilationPackage(CompilationRequest request)
{
    private const string PictureTypes = "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>";
    private const string End = "</Relationships>";

    private readonly List<RebuiltChapter> _chapters = [];
    private readonly CompilationMedia _media = new();

    public Marking Marking => _chapters.Select(chapter => chapter.Marking).DefaultIfEmpty(Marking.Clear).Max();

    /// <summary>The body of the chapter is not kept.</summary>
    public void Add(CompiledMaster master, RebuiltChapter chapter)
    {
        _chapters.Add(chapter with { Body = PackedBytes.Nothing });
        _media.Add(master, chapter.Pictures);
    }

    public void Write(StreamedZip zip)
    {
        using var skeleton = new ZipArchive(new MemoryStream(Skeleton()), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in skeleton.Entries)
        {
            WriteEntry(entry, zip);
        }

        _media.Write(zip);
        if (_chapters.Any(chapter => chapter.NoteLinks.Count > 0))
        {
            zip.Put("word/_rels/footnotes.xml.rels", WithLinks("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>", chapter => chapter.NoteLinks));
        }
    }

    private void WriteEntry(ZipArchiveEntry entry, StreamedZip zip)
    {
        switch (entry.FullName)
        {
            case PartNames.Document:
                break;
            case PartNames.Numbering:
                using (var lists = new MarkupBuffer())
                {
                    CompilationLists.Write(_chapters.SelectMany(Lists), lists);
                    zip.Put(entry.FullName, lists.Written);
                }

                break;
            case PartNames.Footnotes:
                WriteNotes(zip);
                break;
            case "word/_rels/document.xml.rels":
                string images = string.Concat(_media.All.Select(picture => $"<Relationship Type=\"{Relationship.Image}\" Target=\"/{picture.Part}\" Id=\"{picture.Id}\"/>"));
                zip.Put(entry.FullName, WithLinks(Encoding.UTF8.GetString(Bytes(entry)).Replace(End, images + End, StringComparison.Ordinal), chapter => chapter.Links));
                break;
            case "[Content_Types].xml":
                zip.Put(entry.FullName, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Bytes(entry)).Replace("</Types>", PictureTypes + "</Types>", StringComparison.Ordinal)));
                break;
            default:
                zip.Put(entry.FullName, Bytes(entry));
                break;
        }
    }

    /// <summary>Numbers that were kept free and not used still count, so that the next master's are right.</summary>
    private static IEnumerable<int> Lists(RebuiltChapter chapter) => chapter.Lists.Concat(Enumerable.Repeat(1, chapter.ListsReserved - chapter.Lists.Count));

    private void WriteNotes(StreamedZip zip)
    {
        zip.Begin(PartNames.Footnotes);
        zip.Append(CompilationNotes.Begin());
        foreach (RebuiltChapter chapter in _chapters)
        {
            zip.Append(chapter.Notes);
        }

        zip.Append(CompilationNotes.End());
        zip.End();
    }

    /// <summary>The package without chapters, as the Open XML SDK makes it.</summary>
    private byte[] Skeleton()
    {
        var voice = Voice.Of(request.Language);
        var parts = new PackageParts();
        parts.Put(PartNames.Document, DocumentPackage.Document(El("body")));
        parts.Put(PartNames.Styles, CompilationStyles.Write(request.Language, _chapters.Select(chapter => chapter.Language)));
        parts.Put(PartNames.Numbering, new XDocument(El("numbering")));
        parts.Put(PartNames.Footnotes, new XDocument(El("footnotes")));
        parts.Relate(PartNames.Document, new Relationship("rId11", Relationship.Office + "footnotes", PartNames.Footnotes, false));
        CompilationFurniture.Put(parts, request, Marking);
        Properties.Put(parts, XmlText.Line(request.Title), "", "OfficeIntegration", request.At, voice);
        return parts.ToArray();
    }

    private byte[] WithLinks(string relationships, Func<RebuiltChapter, IReadOnlyList<(string Id, string Address)>> links)
    {
        using var buffer = new MarkupBuffer();
        buffer.Raw(Encoding.UTF8.GetBytes(relationships[..relationships.LastIndexOf(End, StringComparison.Ordinal)]));
        foreach ((string id, string address) in _chapters.SelectMany(links))
        {
            buffer.Raw("<Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" TargetMode=\"External\" Id=\""u8);
            buffer.Text(id, attribute: true);
            buffer.Raw("\" Target=\""u8);
            buffer.Text(address, attribute: true);
            buffer.Raw("\"/>"u8);
        }

        buffer.Raw("</Relationships>"u8);
        return buffer.Written.ToArray();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
