using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>A document blocks are taken from: the upload, or the master that stands.</summary>
internal sealed class SourceDocument
{
    private readonly Dictionary<string, XElement> _comments;
    private readonly Dictionary<string, string> _titles;

    public SourceDocument(WordPackage package)
    {
        Package = package;
        Stamp = StampParts.Read(package);
        Reading = ReadingContext.Of(package, Stamp.Identity.Language);
        Body = DocumentBody.Of(package);
        Flow = new Flow(Body, Reading);
        Fields = new AllowedFields(Body, package.Related("footnotes")?.Root, package.Related("endnotes")?.Root);
        var finder = new RegionFinder(Flow, Stamp);
        Items = finder.Items();
        Answers = finder.Answers(Items);
        AnswersByItem = Answers.Keys.ToLookup(key => key.ItemKey);
        OfferTags = Stamp.Answers.Where(answer => answer.Offered.Length > 0).ToLookup(answer => answer.Key.ItemKey, answer => CarrierNames.OfferTag(answer.Key));
        Parts = new[] { Writing.Cover.EditionPart, Writing.Contents.Part, Writing.ProgressTable.Part }
            .Select(name => (Name: name, Range: finder.Part(name))).Where(part => part.Range is not null).ToDictionary(part => part.Name, part => part.Range!.Value);
        _titles = Body.Descendants(W + "sdtPr").Where(control => control.ValOf("tag") is not null).GroupBy(control => control.ValOf("tag")!).ToDictionary(group => group.Key, group => group.First().ValOf("alias") ?? "");
        _comments = Indexed(package.Related("comments"), "comment");
    }

    public WordPackage Package { get; }

    public DocumentStamp Stamp { get; }

    public ReadingContext Reading { get; }

    public XElement Body { get; }

    public Flow Flow { get; }

    public AllowedFields Fields { get; }

    public Dictionary<string, BlockRange> Items { get; }

    public Dictionary<AnswerKey, BlockRange> Answers { get; }

    public Dictionary<string, BlockRange> Parts { get; }

    /// <summary>By item key: the answers found in it.</summary>
    public ILookup<string, AnswerKey> AnswersByItem { get; }

    /// <summary>By item key: tags of the controls that hold a text put next to an edited one.</summary>
    public ILookup<string, string> OfferTags { get; }

    /// <summary>The title a control shows in Word; null when there is no such control.</summary>
    public string? TitleOf(string tag) => _titles.GetValueOrDefault(tag);

    public XElement? Comment(string? id) => id is null ? null : _comments.GetValueOrDefault(id);

    public string DigestOf(BlockRange range) => RegionText.Digest(Flow, range, Reading);

    private static Dictionary<string, XElement> Indexed(XDocument? part, string name) =>
        (part?.Root?.Elements(W + name) ?? []).GroupBy(element => element.Attr("id") ?? "").ToDictionary(group => group.Key, group => group.First());
}
