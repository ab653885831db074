using System.Security.Cryptography;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Sanitising;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>A master as it came back from an editor, opened and checked, not yet compared with anything.</summary>
public sealed class UploadedMaster
{
    private UploadedMaster(byte[] bytes)
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var package = WordPackage.Open(bytes);
        Stamp = StampParts.Read(package);
        if (Identity.Kind != DocumentKind.Master)
        {
            throw new DocumentRejectedException(DocumentRejection.NotOurs, "A section file, not a master.");
        }

        Source = new SourceDocument(package, Identity.Language);
        Flow = new Flow(Source.Body, Source.Reading);
        var finder = new RegionFinder(Flow, Stamp);
        Owners = finder.Map();
        Evidence = finder.Evidence;
        Items = Enumerable.Range(0, Flow.Blocks.Count).Where(at => Owners.Owner(at) is { IsCopy: false }).ToLookup(at => Owners.Owner(at)!.Key);
    }

    /// <summary>What the file says it is.</summary>
    public DocumentIdentity Identity => Stamp.Identity;

    /// <summary>Of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    internal SourceDocument Source { get; }

    internal DocumentStamp Stamp { get; }

    internal Flow Flow { get; }

    /// <summary>Which item, or second copy of one, a block belongs to.</summary>
    internal RegionMap Owners { get; }

    /// <summary>Indexes of the blocks of each item, in order; an item pasted into another one parts that one's blocks.</summary>
    internal ILookup<string, int> Items { get; }

    /// <summary>How each item was found, by its key.</summary>
    internal IReadOnlyDictionary<string, RegionEvidence> Evidence { get; }

    /// <summary>Who saved it last, by its own account; empty when it does not say.</summary>
    internal string Editor => CoreProperties.LastModifiedBy(Source.Package) ?? "";

    /// <param name="upload">Read to its end, or to the limit.</param>
    /// <exception cref="DocumentRejectedException">No master of this product, or not a file that may be opened.</exception>
    public static UploadedMaster Open(Stream upload) => new(BoundedBytes.Read(upload));

    internal IEnumerable<FlowBlock> Blocks(string itemKey) => Items[itemKey].Select(at => Flow.Blocks[at]);

    internal RegionDigest Digest(IEnumerable<FlowBlock> blocks) =>
        new RegionReader(Source.Reading, Source.Comment).Of(blocks.Select(block => block.Element));

    /// <summary>Where the answers of one item stand.</summary>
    internal Dictionary<AnswerKey, BlockRange> Answers(string itemKey, IEnumerable<AnswerKey> known)
    {
        DocumentStamp stamp = Stamp with { Answers = [.. known.Select(key => new AnswerStamp(key, 0, ""))] };
        return new RegionFinder(Flow, stamp).Answers(new Dictionary<string, BlockRange> { [itemKey] = new(Items[itemKey].First(), Items[itemKey].Last()) });
    }

    /// <summary>Where a generated part stands; null when it is not there.</summary>
    internal BlockRange? Part(string name) => new RegionFinder(Flow, Stamp).Part(name) ?? (name == Contents.Part ? Styled(StyleNames.IsContents) : null);

    /// <summary>Some editors make contents anew and leave nothing of them but the styles.</summary>
    private BlockRange? Styled(Func<string, bool> style)
    {
        int[] found = [.. Flow.Blocks.Index().Where(block => style(block.Item.Style)).Select(block => block.Index)];
        return found.Length > 0 && found[^1] - found[0] + 1 == found.Length ? new BlockRange(found[0], found[^1]) : null;
    }
}
