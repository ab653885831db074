using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Collects what a master is made from.</summary>
public sealed class MasterRequests(WorkTable work, TemplateCatalogue templates, TimeProvider clock)
{
    /// <param name="version">The version the master will be.</param>
    /// <returns>Without answers.</returns>
    public async Task<MasterRequest> OfAsync(Assessment assessment, int version, CancellationToken cancellation) => new(
        assessment,
        templates.Of(assessment),
        [.. (await work.StakeholdersAsync(assessment.Id, cancellation)).Select(row => row.Value)],
        [.. (await work.AssignmentsAsync(assessment.Id, cancellation)).Select(row => row.Value)],
        [],
        version,
        clock.GetUtcNow(),
        await work.AnchorAsync(assessment.Id, cancellation));
}
