using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Documents;

/// <param name="Version">The newest master after the merge.</param>
/// <param name="Changed">False when everything accepted stood in the master already.</param>
/// <param name="Merged">Contributions that stand in the master.</param>
public sealed record MergeView(int? Version, bool Changed, int Merged, IReadOnlyList<MergeConflict> Conflicts)
{
    public static MergeView Of(MergeReport report) => new(report.Version?.Number, report.Changed, report.Merged.Count, report.Conflicts);
}
