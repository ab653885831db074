using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Local.Once;

/// <summary>A text that has to stand in the master: once, and whole.</summary>
/// <param name="What">For messages, for example <c>the answer of Alice Sample to item 01</c>.</param>
/// <param name="Lines">One per paragraph, list item or table cell, in order; none is empty.</param>
public sealed record Expected(string What, IReadOnlyList<string> Lines)
{
    public static Expected Answer(string what, string markdown) => new(what, LinesOf(markdown));

    /// <summary>The paragraphs that Markdown becomes.</summary>
    public static IReadOnlyList<string> LinesOf(string markdown) => Split(RichTextText.Plain(MarkdownAnswer.Parse(markdown)));

    /// <summary>What was typed into it in Word: a sentence at the end of the first paragraph, and a paragraph after it.</summary>
    public Expected Edited(string sentence, string ownParagraph) =>
        this with { Lines = [$"{Lines[0]} {sentence}", ownParagraph, .. Lines.Skip(1)] };

    internal static IReadOnlyList<string> Split(string text) =>
        [.. text.Split('\n', '\t').Select(WordEdit.Squeeze).Where(line => line.Length > 0)];
}
