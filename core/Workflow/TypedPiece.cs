namespace OfficeIntegration.Core.Workflow;

/// <summary>One message that was typed into a draft.</summary>
/// <param name="Id">The same for every delivery of the same message.</param>
/// <param name="SaidAt">When it was typed, which need not be the order in which messages arrive; UTC.</param>
public sealed record TypedPiece(string Id, DateTimeOffset SaidAt, string Text)
{
    private const string Between = "\n\n";

    /// <summary>The draft with the piece where it was typed; a piece that is there already changes nothing.</summary>
    public static Draft Into(Draft draft, TypedPiece piece)
    {
        IReadOnlyList<TypedPiece> before = draft.Typed ?? [];
        if (before.Any(one => one.Id == piece.Id))
        {
            return draft;
        }

        // What stood there before the first of them was typed.
        string start = before.Count == 0 ? draft.Markdown : draft.Markdown[..Math.Max(0, draft.Markdown.Length - Joined("", before).Length)].TrimEnd('\n');
        TypedPiece[] typed = [.. before.Append(piece).OrderBy(one => one.SaidAt).ThenBy(one => one.Id, StringComparer.Ordinal)];
        return draft with { Markdown = Joined(start, typed), Typed = typed };
    }

    private static string Joined(string start, IReadOnlyList<TypedPiece> pieces) =>
        string.Join(Between, (IEnumerable<string>)[.. start.Length == 0 ? (string[])[] : [start], .. pieces.Select(piece => piece.Text)]);
}
