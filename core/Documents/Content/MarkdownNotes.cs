using Markdig.Extensions.Footnotes;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>The footnotes of a Markdown text. A note called in a note stays as it was typed, and so no note holds another.</summary>
/// <param name="blocks">What stands in a footnote, as answer blocks.</param>
internal sealed class MarkdownNotes(Func<Footnote, IReadOnlyList<Block>> blocks)
{
    private readonly HashSet<Footnote> _placed = [];
    private bool _inNote;

    /// <returns>The note as a run; its mark as text where no note can be.</returns>
    public Inline Called(Footnote footnote, Inline look)
    {
        if (_inNote)
        {
            return look with { Text = $"[{footnote.Label}]" };
        }

        _placed.Add(footnote);
        return new Inline("", Note: Words(footnote));
    }

    /// <summary>Notes nobody called, as paragraphs that read as they were typed.</summary>
    public IEnumerable<Block> Left(IEnumerable<Footnote> typed) =>
        typed.Where(footnote => !_placed.Contains(footnote)).Select(footnote => new ParagraphBlock([new Inline($"[{footnote.Label}]: "), .. Words(footnote)]));

    private IReadOnlyList<Inline> Words(Footnote footnote)
    {
        bool outer = _inNote;
        _inNote = true;
        IReadOnlyList<Inline> words = BlockInlines.Joined(blocks(footnote));
        _inNote = outer;
        return words;
    }
}
