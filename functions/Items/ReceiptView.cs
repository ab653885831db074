using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Items;

/// <summary>Written after the answer is kept.</summary>
/// <param name="AlreadySubmitted">The same submission had arrived before; nothing was changed now.</param>
/// <param name="DraftKeptAt">When a draft was saved that says something else and that the sender had not seen: it stays. Null when there is none.</param>
public sealed record ReceiptView(
    string AssignmentId, string ItemKey, AssignmentState State, int Version, DateTimeOffset SubmittedAt, bool AlreadySubmitted, DateTimeOffset? DraftKeptAt)
{
    public static ReceiptView Of(SubmissionReceipt receipt) => new(
        receipt.Assignment.Id, receipt.Assignment.ItemKey, receipt.Assignment.State, receipt.Version, receipt.SubmittedAt, receipt.AlreadySubmitted, receipt.Beside?.SavedAt);
}
