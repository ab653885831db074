using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Items;

namespace OfficeIntegration.Functions.Documents;

/// <summary>What became of a section file, item by item.</summary>
/// <param name="Unchanged">Items that read as they were sent out.</param>
/// <param name="Unplaced">Text that belongs to no item.</param>
public sealed record SectionReceiptView(
    string AssessmentId,
    IReadOnlyList<ReceiptView> Submitted,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<RefusedItemView> Refused,
    IReadOnlyList<string> Unplaced)
{
    /// <param name="language">Of the sentences.</param>
    public static SectionReceiptView Of(SectionReceipt receipt, string language) => new(
        receipt.AssessmentId,
        [.. receipt.Submitted.Select(ReceiptView.Of)],
        receipt.Unchanged,
        [.. receipt.Refused.Select(entry => new RefusedItemView(entry.ItemKey, entry.Why.Refusal, RefusalTexts.For(entry.Why, language)))],
        receipt.Unplaced);
}

public sealed record RefusedItemView(string ItemKey, Refusal Code, string Detail);
