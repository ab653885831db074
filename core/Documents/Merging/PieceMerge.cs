using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>Merges two changed texts of one piece, with what they refer to.</summary>
/// <param name="Mine">Name of whoever changed the standing text; empty when it is not known.</param>
/// <param name="Theirs">Name of whoever the other text is from.</param>
internal sealed record PieceMerge(string Key, string Mine, string Theirs, DateTimeOffset At, WritingContext Context)
{
    /// <param name="incoming">Its control goes around the result.</param>
    public MergedPiece Of(OpenedPiece basis, OpenedPiece current, IReadOnlyList<XElement> incoming, PieceResources incomingResources, OpenedPiece frame)
    {
        var resources = new PieceResources();
        resources.Add(current.Resources);
        resources.Add(incomingResources);
        resources.Add(basis.Resources);
        MergedBlocks merged = ThreeWayMerge.Merge(basis.Body, current.Body, incoming, Terms(resources));
        return new MergedPiece(frame.With(merged.Blocks, resources, Context.Voice.Document), merged.Conflicts, OpenConflicts.In(merged.Blocks));
    }

    private MergeTerms Terms(PieceResources resources)
    {
        string someone = Context.Texts["conflict.someone"];
        return new MergeTerms(
            Key, Context.Voice.Document, Mine.Length > 0 ? Mine : someone, Theirs.Length > 0 ? Theirs : someone, At, Context.Ids.Next, comment => resources.Add(Lane.Comments, [comment]))
        {
            NoteText = reference => resources.NoteText(reference.Attr("id")),
            LinkTarget = resources.LinkTarget,
            ListKind = number => number == "1" ? "bulleted" : "numbered",
        };
    }
}

/// <param name="Conflicts">Opened by this merge.</param>
/// <param name="Open">Ids of all conflicts that stand in the piece.</param>
internal sealed record MergedPiece(RenderedPiece Piece, IReadOnlyList<TextConflict> Conflicts, IReadOnlyList<string> Open)
{
    /// <summary>Whether nothing of anybody else is left beside one text.</summary>
    public bool IsOnly(RenderedPiece text) => Piece.Digest == text.Digest && Open.Count == 0;
}
