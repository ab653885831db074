using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>The newest master, opened: what stands in it, and what the last merge left.</summary>
internal sealed class MasterUnderMerge
{
    private readonly Flow _flow;
    private readonly ReadingContext _reading;
    private readonly Dictionary<AnswerKey, AnswerStamp> _written;

    public MasterUnderMerge(ReadOnlyMemory<byte> document)
    {
        Package = WordPackage.Open(document.ToArray());
        Stamp = StampParts.Read(Package);
        Body = DocumentBody.Of(Package);
        _reading = ReadingContext.Of(Package, Stamp.Identity.Language);
        _flow = new Flow(Body, _reading);
        _written = Stamp.Answers.GroupBy(answer => answer.Key).ToDictionary(group => group.Key, group => group.First());
    }

    public WordPackage Package { get; }

    public DocumentStamp Stamp { get; }

    public XElement Body { get; }

    public IEnumerable<WrittenAnswer> Written => _written.Values.Select(answer => new WrittenAnswer(answer.Key, answer.Version, answer.Digest, answer.Offered));

    public AnswerStamp? WrittenAs(AnswerKey key) => _written.GetValueOrDefault(key);

    /// <returns>Null when it is no longer there.</returns>
    public CurrentAnswer? Current(AnswerKey key) => _flow.Control(CarrierNames.AnswerTag(key)) is { } range
        ? new CurrentAnswer(key, RegionText.Digest(_flow, range, _reading), RichTextDigest.Of(BlockReader.Read(BodyBlocks(key, range), _reading)))
        : null;

    /// <summary>Digest of what is inside a control; null when there is none with the tag.</summary>
    public string? DigestOf(string tag) => _flow.Control(tag) is { } range ? RegionText.Digest(_flow, range, _reading) : null;

    /// <summary>What the digest of a contribution's body would be in this document.</summary>
    public string BodyDigest(Contribution contribution, Stakeholder by, WritingContext context)
    {
        WritingContext apart = context.Speaking(by.Language).Apart(new MarkupIds(null));
        IReadOnlyList<XElement> body = AnswerRegion.Body(contribution, apart);
        return RichTextDigest.Of(BlockReader.Read(body, apart.Reading(Package.Related("styles"))));
    }

    private IEnumerable<XElement> BodyBlocks(AnswerKey key, BlockRange range) => _flow.In(range)
        .Where(block => !block.Tags.Contains(CarrierNames.ByTag(key)) && block.Style != StyleNames.AnswerBy)
        .Select(block => block.Element);
}
