namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Which marks of <c>incoming</c> are new: neither the basis nor <c>current</c> has them.</summary>
internal sealed class MarkKeys
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public MarkKeys(IEnumerable<Unit> known)
    {
        foreach (Part mark in known.SelectMany(Paragraphs).SelectMany(paragraph => paragraph.Marks))
        {
            _known.Add(mark.MarkKey);
        }
    }

    public bool IsNew(Part mark) => !_known.Contains(mark.MarkKey);

    public static IEnumerable<ParagraphUnit> Paragraphs(Unit unit) => unit switch
    {
        ParagraphUnit paragraph => [paragraph],
        TableUnit table => table.Rows.SelectMany(Paragraphs),
        RowUnit row => row.Cells.SelectMany(Paragraphs),
        CellUnit cell => cell.Blocks.SelectMany(Paragraphs),
        _ => [],
    };
}
