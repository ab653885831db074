using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Sanitising;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>
/// Blocks of an upload, built again from what is allowed. A block that says what one of the version it was made from says
/// is that one, so that an editor that rewrites formatting does not wear the document out.
/// </summary>
/// <param name="context">Numbers of the document, and its language.</param>
/// <param name="styles">Of the document.</param>
internal sealed class BlockIntake(UploadedMaster upload, WritingContext context, XDocument styles, string language)
{
    private readonly TakenBookmarks _bookmarks = new(context.Ids);
    private readonly List<string> _removed = [];

    /// <summary>Notes on what could not be kept.</summary>
    public IReadOnlyList<string> Removed => _removed;

    /// <param name="basis">The piece as it was sent out.</param>
    /// <param name="current">The piece as it stands now.</param>
    public TakenBlocks Of(IEnumerable<FlowBlock> blocks, OpenedPiece basis, OpenedPiece current)
    {
        Dictionary<RegionDigest, Queue<XElement>> known = Known(basis);
        var target = new Takeover(context.Apart(), styles, _bookmarks, _removed, new StandingComments([.. current.Resources.Comments, .. basis.Resources.Comments]));
        var sanitiser = new BlockSanitiser(upload.Source, target);
        var reader = new RegionReader(upload.Source.Reading, upload.Source.Comment);
        var result = new List<XElement>();
        foreach (FlowBlock block in blocks)
        {
            RegionDigest digest = reader.Of(block.Element);
            if (!IsPartOfARange(block.Element) && known.TryGetValue(digest, out Queue<XElement>? same) && same.TryDequeue(out XElement? standing))
            {
                result.Add(standing);
            }
            else
            {
                result.AddRange(sanitiser.Of(block.Element));
            }
        }

        Takeover.CloseMarks(result);
        PieceResources resources = PieceResources.Of(target.Context, target.Comments);
        resources.Add(basis.Resources);
        resources.Add(current.Resources);
        return new TakenBlocks(result, resources);
    }

    /// <summary>Whether a comment stands at a block and at others; its reading does not say so.</summary>
    private static bool IsPartOfARange(XElement block)
    {
        XElement[] ends = [.. block.Descendants().Where(element => element.Is("commentRangeStart") || element.Is("commentRangeEnd"))];
        return ends.GroupBy(end => end.Attr("id")).Any(range => range.Count() != 2);
    }

    private Dictionary<RegionDigest, Queue<XElement>> Known(OpenedPiece basis)
    {
        var reader = new RegionReader(PieceRendering.Reading(basis.Resources, language), basis.Resources.Comment);
        var known = new Dictionary<RegionDigest, Queue<XElement>>();
        foreach (XElement block in basis.Body)
        {
            RegionDigest digest = reader.Of(block);
            if (!known.TryGetValue(digest, out Queue<XElement>? same))
            {
                known.Add(digest, same = new Queue<XElement>());
            }

            same.Enqueue(block);
        }

        return known;
    }
}
