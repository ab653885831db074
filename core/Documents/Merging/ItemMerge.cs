using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>Puts answers into one item.</summary>
/// <param name="pieces">Of the standing item; changed.</param>
internal sealed class ItemMerge(List<Piece> pieces, string itemKey, MasterBuilder builder, SegmentedMaster current)
{
    private readonly List<MergeConflict> _conflicts = [];

    public List<Piece> Pieces => pieces;

    public IReadOnlyList<MergeConflict> Conflicts => _conflicts;

    /// <returns>False when all of them stood there already.</returns>
    public bool Put(ArraySegment<PreparedAnswer> answers)
    {
        bool changed = false;
        foreach (PreparedAnswer answer in answers)
        {
            changed |= Put(answer);
        }

        return changed;
    }

    private bool Put(PreparedAnswer answer)
    {
        int at = Find(answer.Key.StakeholderId);
        MergeAction action = MergePlanner.Decide(at < 0 ? null : pieces[at], answer);
        switch (action)
        {
            case MergeAction.Keep:
                return false;
            case MergeAction.Insert:
                pieces.Insert(Place(answer.Key.StakeholderId), builder.Answer(answer));
                return true;
            case MergeAction.Replace:
                pieces[at] = builder.Answer(answer);
                return true;
            default:
                pieces[at] = Combined(pieces[at], answer);
                return true;
        }
    }

    private int Find(string stakeholderId)
    {
        for (int at = 0; at < pieces.Count; at++)
        {
            if (pieces[at].Kind is PieceKind.Answer or PieceKind.Gone && pieces[at].Key == stakeholderId)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Before the first answer that ranks higher; behind everything people wrote in the item. Looked for from the end, because most come in order.</summary>
    private int Place(string stakeholderId)
    {
        var rank = builder.Facts.Rank(itemKey, stakeholderId);
        int place = pieces.FindIndex(static piece => piece.Kind is PieceKind.Status or PieceKind.Close);
        for (int at = place - 1; at >= 0; at--)
        {
            if (pieces[at].Kind is PieceKind.Answer or PieceKind.Gone)
            {
                if (builder.Facts.Rank(itemKey, pieces[at].Key).CompareTo(rank) < 0)
                {
                    break;
                }

                place = at;
            }
        }

        return place;
    }

    private Piece Combined(Piece standing, PreparedAnswer answer)
    {
        OpenedPiece incoming = OpenedPiece.Of(answer.Rendered);
        OpenedPiece mine = standing.Kind == PieceKind.Gone ? OpenedPiece.Empty() : OpenedPiece.Of(current, standing.Current);
        string author = XmlText.Line(builder.Facts.Author(answer.Key.StakeholderId).Name);
        var merge = new PieceMerge($"{itemKey}|{answer.Key.StakeholderId}|{answer.Version}", standing.Editor, author, builder.Request.At, builder.Context);
        MergedPiece merged = merge.Of(OpenedPiece.Of(current, standing.Base), mine, incoming.Body, incoming.Resources, incoming);
        _conflicts.AddRange(merged.Conflicts.Select(conflict => MergeConflict.Of(itemKey, Assignment.IdOf(answer.Key.StakeholderId, itemKey), answer.Version, conflict, merge)));
        return merged.IsOnly(answer.Rendered)
            ? builder.Answer(answer)
            : builder.Answer(answer) with
            {
                Digest = merged.Piece.Digest,
                Written = builder.Put(answer.Rendered),
                Leaning = null,
                Current = builder.Put(merged.Piece),
                Editor = standing.Editor,
                Conflicts = merged.Open,
            };
    }
}
