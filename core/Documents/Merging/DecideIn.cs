using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>Carries out a decision in the one piece its conflict stands in.</summary>
/// <param name="decider">Who gave the edited text; empty when it is not known.</param>
internal sealed class DecideIn(SegmentedMaster head, MasterRequest request, NumberSource numbers, string decider)
{
    private readonly MasterBuilder _builder = new(request, numbers, new StandingAnswers(head), head);

    public SegmentedMaster Run(ConflictPlace place, ConflictChoice choice, RichText? edited)
    {
        List<Piece> pieces = head.Pieces(place.Region);
        pieces[place.At] = Decided(place, choice, edited);
        Region changed = _builder.Region(place.Region.Name, place.Region.IsItem, pieces, place.Region.Status);
        return _builder.Finished(head, _builder.Refreshed([.. head.Table.Regions.Select(region => region.Name == changed.Name ? changed : region)]));
    }

    private Piece Decided(ConflictPlace place, ConflictChoice choice, RichText? edited)
    {
        OpenedPiece opened = OpenedPiece.Of(head, place.Piece.Current);
        (IReadOnlyList<XElement>? blocks, PieceResources resources) = Written(edited, opened.Resources);
        DecidedBlocks decided = ConflictDecision.Apply(opened.Body, place.Id, choice, blocks, comment => CommentPart.IsOurs(opened.Resources.Comment(comment)));
        RenderedPiece made = opened.With(decided.Blocks, resources, head.Language);
        IReadOnlyList<string> open = OpenConflicts.In(decided.Blocks);
        return open.Count == 0 && AsMerged(place.Piece, made.Digest) is { } merged
            ? merged
            : place.Piece with
            {
                Current = _builder.Put(made),
                Digest = made.Digest,
                Conflicts = open,
                Editor = choice == ConflictChoice.Edited && decider.Length > 0 ? decider : place.Piece.Editor,
            };
    }

    private (IReadOnlyList<XElement>? Blocks, PieceResources Resources) Written(RichText? edited, PieceResources standing)
    {
        var resources = new PieceResources();
        resources.Add(standing);
        if (edited is null)
        {
            return (null, resources);
        }

        WritingContext apart = _builder.Context.Apart();
        IReadOnlyList<XElement> blocks = AnswerBlocks.Of(edited, apart);
        resources.Add(PieceResources.Of(apart));
        return (blocks, resources);
    }

    /// <summary>Whoever takes all of the author's text leaves an answer that nobody has edited.</summary>
    private Piece? AsMerged(Piece standing, RegionDigest digest)
    {
        if (standing.Kind != PieceKind.Answer || standing.Written is not { } written)
        {
            return null;
        }

        OpenedPiece merged = OpenedPiece.Of(head, written);
        return PieceRendering.Digest(merged.All, merged.Resources, head.Language) == digest
            ? standing with { Current = written, Digest = digest, Written = null, Editor = "", Conflicts = [] }
            : null;
    }
}
