using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>One item that was edited: its pieces in the upload, in the version the upload was made from, and in the newest.</summary>
internal sealed class ItemTakeIn(string itemKey, MasterSides sides, MasterBuilder builder)
{
    private readonly List<MergeConflict> _conflicts = [];

    public IReadOnlyList<MergeConflict> Conflicts => _conflicts;

    /// <returns>The pieces of the next version; the very list of the newest when nothing differs.</returns>
    public (List<Piece> Pieces, bool Changed) Run(IReadOnlyList<Piece> basis, List<Piece> head, ItemBlocks upload)
    {
        bool changed = false;
        foreach (Piece was in basis.Where(piece => piece.Kind == PieceKind.Answer))
        {
            changed |= Answer(was, head, upload.Answers.GetValueOrDefault(was.Key));
        }

        foreach (string anchor in upload.Loose.Keys.Union(basis.Where(piece => piece.Kind == PieceKind.Loose).Select(piece => piece.Key)))
        {
            changed |= Loose(anchor, basis, head, upload.Loose.GetValueOrDefault(anchor) ?? []);
        }

        return (head, changed);
    }

    private bool Answer(Piece was, List<Piece> head, List<FlowBlock>? blocks)
    {
        int at = head.FindIndex(piece => piece.Kind is PieceKind.Answer or PieceKind.Gone && piece.Key == was.Key);
        if (at < 0)
        {
            return false;
        }

        if (blocks is null)
        {
            return Deleted(was, head, at);
        }

        Piece standing = head[at];
        OpenedPiece basis = OpenedPiece.Of(sides.Basis, was.Current);
        OpenedPiece current = standing.Kind == PieceKind.Gone ? OpenedPiece.Empty() : IsSame(standing, was) ? basis : OpenedPiece.Of(sides.Head, standing.Current);
        TakenBlocks taken = sides.Intake.Of(blocks, basis, current);
        if (sides.SaysTheSame(taken, basis))
        {
            return false;
        }

        head[at] = current == basis ? Edited(standing, basis, taken) : Combined(standing, basis, current, taken);
        return true;
    }

    /// <summary>Somebody took the whole answer out; when it has changed since, it stays.</summary>
    private static bool Deleted(Piece was, List<Piece> head, int at)
    {
        if (head[at].Kind == PieceKind.Gone || !IsSame(head[at], was))
        {
            return false;
        }

        head[at] = head[at] with { Kind = PieceKind.Gone, Written = head[at].Base, Conflicts = [] };
        return true;
    }

    private Piece Edited(Piece standing, OpenedPiece frame, TakenBlocks taken)
    {
        RenderedPiece made = frame.With(taken.Blocks, taken.Resources, sides.Language);
        return WithText(standing, made, OpenConflicts.In(taken.Blocks));
    }

    private Piece Combined(Piece standing, OpenedPiece basis, OpenedPiece current, TakenBlocks taken)
    {
        OpenedPiece frame = OpenedPiece.Of(sides.Head, standing.Current);
        var merge = new PieceMerge($"{itemKey}|{standing.Key}|{sides.UploadKey}", standing.Editor, sides.Editor, builder.Request.At, builder.Context);
        MergedPiece merged = merge.Of(basis, current, taken.Blocks, taken.Resources, frame);
        Report(standing.Key, merged, merge);
        return WithText(standing, merged.Piece, merged.Open);
    }

    private Piece WithText(Piece standing, RenderedPiece made, IReadOnlyList<string> open) => standing with
    {
        Kind = PieceKind.Answer,
        Written = standing.Base,
        Current = builder.Put(made),
        Digest = made.Digest,
        Editor = sides.Editor,
        Conflicts = open,
    };

    private bool Loose(string anchor, IReadOnlyList<Piece> basis, List<Piece> head, List<FlowBlock> blocks)
    {
        Piece? was = basis.FirstOrDefault(piece => piece.Kind == PieceKind.Loose && piece.Key == anchor);
        int at = head.FindIndex(piece => piece.Kind == PieceKind.Loose && piece.Key == anchor);
        OpenedPiece before = Opened(sides.Basis, was);
        OpenedPiece current = Opened(sides.Head, at < 0 ? null : head[at]);
        TakenBlocks taken = sides.Intake.Of(blocks, before, current);
        if (sides.SaysTheSame(taken, before))
        {
            return false;
        }

        var merge = new PieceMerge($"{itemKey}||{anchor}|{sides.UploadKey}", at < 0 ? "" : head[at].Editor, sides.Editor, builder.Request.At, builder.Context);
        MergedPiece merged = merge.Of(before, current, taken.Blocks, taken.Resources, OpenedPiece.Empty());
        Report("", merged, merge);
        Place(anchor, head, at, merged);
        return true;
    }

    private void Place(string anchor, List<Piece> head, int at, MergedPiece merged)
    {
        if (at >= 0)
        {
            head.RemoveAt(at);
        }

        if (merged.Piece.Content.Document.IsNothing)
        {
            return;
        }

        Piece made = new(PieceKind.Loose, anchor, 0, Marking.Clear, merged.Piece.Digest, builder.Put(merged.Piece)) { Conflicts = merged.Open };
        int behind = head.FindIndex(piece => piece.Kind is PieceKind.Answer or PieceKind.Gone && piece.Key == anchor);
        head.Insert(behind >= 0 ? behind + 1 : head.FindLastIndex(piece => piece.Kind == PieceKind.Open) + 1, made);
    }

    private void Report(string person, MergedPiece merged, PieceMerge merge)
    {
        string assignment = person.Length == 0 ? "" : Assignment.IdOf(person, itemKey);
        _conflicts.AddRange(merged.Conflicts.Select(conflict => MergeConflict.Of(itemKey, assignment, 0, conflict, merge)));
    }

    private static OpenedPiece Opened(SegmentedMaster master, Piece? piece) => piece is null ? OpenedPiece.Empty() : OpenedPiece.Of(master, piece.Current);

    private static bool IsSame(Piece one, Piece other) => one.Kind == other.Kind && one.Current.Document.Hash == other.Current.Document.Hash;
}
