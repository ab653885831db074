using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Items;

/// <summary>Written after the answer is kept.</summary>
/// <param name="AlreadySubmitted">The same submission had arrived before; nothing was changed now.</param>
public sealed record ReceiptView(string AssignmentId, string ItemKey, AssignmentState State, int Version, DateTimeOffset SubmittedAt, bool AlreadySubmitted)
{
    public static ReceiptView Of(SubmissionReceipt receipt) => new(
        receipt.Assignment.Id, receipt.Assignment.ItemKey, receipt.Assignment.State, receipt.Version, receipt.SubmittedAt, receipt.AlreadySubmitted);
}
