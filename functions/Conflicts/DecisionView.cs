using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Conflicts;

/// <param name="Version">The version of the document that shows the decision.</param>
/// <param name="IsNew">False when the same was decided before.</param>
/// <param name="Left">Conflicts that still stand in the document.</param>
public sealed record DecisionView(int Version, bool IsNew, int Left)
{
    public static DecisionView Of(DecisionReceipt receipt) => new(receipt.Version.Number, receipt.IsNew, receipt.Left);
}
