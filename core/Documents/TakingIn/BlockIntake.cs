using System.Xml.Linq;
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
internal sealed class BlockIntake(UploadedMaster upload, Takeover target, string language)
{
    private readonly BlockSanitiser _sanitiser = new(upload.Source, target);

    /// <param name="basis">The piece as it was sent out.</param>
    public IReadOnlyList<XElement> Of(IEnumerable<FlowBlock> blocks, OpenedPiece basis)
    {
        Dictionary<RegionDigest, Queue<XElement>> known = Known(basis);
        var reader = new RegionReader(upload.Source.Reading, upload.Source.Comment);
        var result = new List<XElement>();
        foreach (FlowBlock block in blocks)
        {
            if (known.TryGetValue(reader.Of(block.Element), out Queue<XElement>? same) && same.TryDequeue(out XElement? standing))
            {
                result.Add(standing);
            }
            else
            {
                result.AddRange(_sanitiser.Of(block.Element));
            }
        }

        Takeover.CloseBookmarks(result);
        return result;
    }

    /// <summary>What was taken in refers to, beside what stood there.</summary>
    public PieceResources Resources => PieceResources.Of(target.Context, target.Comments);

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
