using System.Text;

namespace OfficeIntegration.Core.Documents.Content;

internal enum MarkdownBreak
{
    /// <summary>A line break inside the block is kept.</summary>
    Hard,

    /// <summary>The block must stay on one line.</summary>
    Space,
}

/// <summary>The runs of one block as Markdown.</summary>
internal static class MarkdownLine
{
    private const string Special = "\\`*_[]<>~|&";

    /// <summary>Every character CommonMark lets be escaped (section 2.4).</summary>
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>Formatted when that reads back with the same words; else bare words; else words with every sign escaped.</summary>
    /// <param name="place">What the block looks like around the words; it decides what has to be escaped.</param>
    public static string Of(IReadOnlyList<MarkedInline> inlines, MarkdownBreak lineBreak, Func<string, string>? place = null)
    {
        string formatted = Start(Joined(inlines.Select(inline => inline.Mark ?? Formatted(inline.Inline, lineBreak))));
        if (ReadsBack(formatted, inlines, place))
        {
            return formatted;
        }

        string bare = Start(Bare(inlines, lineBreak, Special));
        return ReadsBack(bare, inlines, place) ? bare : Bare(inlines, lineBreak, Punctuation);
    }

    private static string Bare(IReadOnlyList<MarkedInline> inlines, MarkdownBreak lineBreak, string special) =>
        Joined(inlines.Select(inline => inline.Mark ?? Escaped(Words(inline.Inline), lineBreak, special)));

    /// <summary>A picture is its description.</summary>
    private static string Words(Inline inline) => inline.Text + inline.Picture?.Words;

    private static string Joined(IEnumerable<string> pieces) => string.Concat(pieces).Trim(' ');

    private static bool ReadsBack(string markdown, IReadOnlyList<MarkedInline> inlines, Func<string, string>? place) =>
        Squeezed(RichTextText.Plain(MarkdownAnswer.Parse((place is null ? markdown : place(markdown)) + string.Concat(inlines.Select(inline => inline.Definition)))))
        == Squeezed(RichTextText.Plain([.. inlines.Select(inline => inline.Inline)]));

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Formatted(Inline inline, MarkdownBreak lineBreak)
    {
        string text = Words(inline);
        string core = text.Trim(' ');
        if (core.Length == 0)
        {
            return text;
        }

        string before = text[..text.IndexOf(core, StringComparison.Ordinal)];
        string after = text[(before.Length + core.Length)..];
        string marks = (inline.Strike ? "~~" : "") + (inline.Bold ? "**" : "") + (inline.Italic ? "*" : "");
        string words = inline.Code && !core.Contains('\n', StringComparison.Ordinal) ? Code(core) : Escaped(core, lineBreak);
        string marked = marks + words + string.Concat(marks.Reverse());
        return before + (inline.Link is null ? marked : $"[{marked}]({Address(inline.Link)})") + after;
    }

    private static string Address(string link) => link.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string Code(string text)
    {
        string fence = "`";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        string pad = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return fence + pad + text + pad + fence;
    }

    private static string Escaped(string text, MarkdownBreak lineBreak, string special = Special)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            _ = c switch
            {
                '\n' => result.Append(lineBreak == MarkdownBreak.Hard ? "\\\n" : " "),
                _ when special.Contains(c, StringComparison.Ordinal) => result.Append('\\').Append(c),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    /// <summary>At the start of a line more characters mean something.</summary>
    private static string Start(string markdown) => string.Join('\n', markdown.Split('\n').Select(StartOfLine));

    private static string StartOfLine(string line)
    {
        string start = line.TrimStart(' ', '\t');
        if (start.Length > 0 && "#+-=:".Contains(start[0], StringComparison.Ordinal))
        {
            return "\\" + start;
        }

        int digits = start.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < start.Length && start[digits] is '.' or ')' ? start[..digits] + "\\" + start[digits..] : start;
    }
}
