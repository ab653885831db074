using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Items;

namespace OfficeIntegration.Functions.Documents;

/// <summary>What became of a section file, item by item.</summary>
/// <param name="Unchanged">Items that read as they were sent out.</param>
/// <param name="Unplaced">Text that belongs to no item, each with a hint where it stood.</param>
/// <param name="Found">How each item was found in the file.</param>
public sealed record SectionReceiptView(
    string AssessmentId,
    IReadOnlyList<ReceiptView> Submitted,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<RefusedItemView> Refused,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<FoundItemView> Found)
{
    /// <param name="language">Of the sentences.</param>
    public static SectionReceiptView Of(SectionReceipt receipt, string language) => new(
        receipt.AssessmentId,
        [.. receipt.Submitted.Select(ReceiptView.Of)],
        receipt.Unchanged,
        [.. receipt.Refused.Select(entry => new RefusedItemView(entry.ItemKey, entry.Why.Refusal, RefusalTexts.For(entry.Why, language)))],
        receipt.Unplaced,
        [.. receipt.Found.Select(item => FoundItemView.Of(item, DocumentTexts.In(language)))]);
}

/// <param name="Marks">How many of the three marks of the item stand where it was found; 0 when only its text led to it, or nothing.</param>
/// <param name="Similarity">How alike the official text is, whole percent.</param>
/// <param name="Certain">False when a person should look.</param>
/// <param name="Detail">How it was found, in words; null when it is certain.</param>
public sealed record FoundItemView(string ItemKey, int Marks, int Similarity, bool Certain, string? Detail)
{
    public static FoundItemView Of(FoundItem item, TextsInLanguage texts) => new(
        item.ItemKey, item.Evidence?.Carriers ?? 0, item.Evidence?.Percent ?? 0, item.IsCertain, item.IsCertain ? null : item.Evidence?.Sentence(texts) ?? RegionEvidence.NotFound(texts));
}

public sealed record RefusedItemView(string ItemKey, Refusal Code, string Detail);
