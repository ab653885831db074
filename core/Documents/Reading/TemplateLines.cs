using OfficeIntegration.Core.Documents.Identity;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>Lines that the product itself printed in a section file: known by their words when every style is gone.</summary>
internal sealed class TemplateLines(DocumentStamp stamp)
{
    private static readonly HashSet<string> AnswerLabels = [.. DocumentTexts.InEveryLanguage("section.answer").Select(SectionContent.Squeezed)];

    private readonly HashSet<string> _outside = stamp.Outside.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _official = stamp.Items.Select(item => item.TextDigest).ToHashSet(StringComparer.Ordinal);

    /// <summary>The label before an answer, in any language.</summary>
    public static IReadOnlySet<string> Labels => AnswerLabels;

    /// <summary>A line outside the items, or the heading of one.</summary>
    public bool IsOutside(string line) => _outside.Contains(SectionContent.ShortDigest(line));

    /// <summary>Anything that was printed and not typed.</summary>
    public bool IsPrinted(string line)
    {
        string squeezed = SectionContent.Squeezed(line);
        return AnswerLabels.Contains(squeezed) || Placeholders.IsOne(squeezed) || _official.Contains(Content.RichTextDigest.Of(squeezed)) || IsOutside(line);
    }
}
