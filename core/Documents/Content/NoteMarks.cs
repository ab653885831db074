using System.Globalization;
using System.Text;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>A run on its way to Markdown.</summary>
/// <param name="Mark">How the note it is, is called: <c>[^1]</c>; null when it is no note.</param>
/// <param name="Definition">The note itself, as it stands at the end of the Markdown; empty when it is no note.</param>
internal readonly record struct MarkedInline(Inline Inline, string? Mark, string Definition);

/// <summary>Numbers the footnotes of a text that becomes Markdown.</summary>
internal sealed class NoteMarks
{
    private const string Continued = "\n    ";

    private readonly StringBuilder _definitions = new();
    private int _last;

    /// <summary>All notes so far, each begun by an empty line.</summary>
    public string Definitions => _definitions.ToString();

    public IReadOnlyList<MarkedInline> Marked(IReadOnlyList<Inline> inlines) => [.. inlines.Select(Marked)];

    private MarkedInline Marked(Inline inline)
    {
        if (inline.Note is not { } note)
        {
            return new MarkedInline(inline, null, "");
        }

        string mark = string.Create(CultureInfo.InvariantCulture, $"[^{++_last}]");
        string words = MarkdownLine.Of([.. note.Select(run => new MarkedInline(run, null, ""))], MarkdownBreak.Hard);
        string definition = $"\n\n{mark}: {words.Replace("\n", Continued, StringComparison.Ordinal)}";
        _definitions.Append(definition);
        return new MarkedInline(inline, mark, definition);
    }
}
