using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Records;

/// <param name="Intact">No entry was removed or altered, and what the versions of the master know of the chain is so.</param>
/// <param name="FirstBreak">Number of the first entry that does not fit; null when all do.</param>
/// <param name="AnchoredUpTo">Number of the newest entry that a version of the master vouches for; 0 before the first.</param>
/// <param name="Entries">In order; people go by pseudonyms.</param>
/// <param name="People">Whom the pseudonyms mean; who was anonymised is not among them.</param>
public sealed record AuditView(bool Intact, long? FirstBreak, long AnchoredUpTo, IReadOnlyList<AuditEntry> Entries, IReadOnlyList<AuditPerson> People)
{
    public static AuditView Of(AuditRecord record) => new(
        record.Report.IsIntact, AuditChain.FirstBreak(record.Entries), record.Report.AnchoredUpTo, record.Entries, record.People);
}
