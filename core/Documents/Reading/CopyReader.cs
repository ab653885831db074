using OfficeIntegration.Core.Documents.Identity;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>What somebody typed into a second copy of an item: the copy is no answer, but nothing in it may get lost.</summary>
internal sealed class CopyReader(ReadingContext context, DocumentStamp stamp)
{
    private readonly TemplateLines _template = new(stamp);

    /// <returns>Lines of the copy that neither the item nor the questionnaire has.</returns>
    public IEnumerable<UnplacedPiece> New(string key, IEnumerable<FlowBlock> copy, IEnumerable<FlowBlock> item)
    {
        HashSet<string> known = [.. item.SelectMany(block => SectionContent.Lines(block, context)).Select(SectionContent.Squeezed)];
        return copy.SelectMany(block => SectionContent.Lines(block, context))
            .Where(line => !known.Contains(SectionContent.Squeezed(line)) && !_template.IsPrinted(line))
            .Select(line => new UnplacedPiece(line, UnplacedPlace.InCopy, key));
    }
}
