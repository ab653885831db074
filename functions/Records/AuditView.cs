using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Records;

/// <param name="Intact">No entry was removed or altered.</param>
/// <param name="FirstBreak">Number of the first entry that does not fit; null when all do.</param>
/// <param name="Entries">In order.</param>
public sealed record AuditView(bool Intact, long? FirstBreak, IReadOnlyList<AuditEntry> Entries)
{
    public static AuditView Of(IReadOnlyList<AuditEntry> entries)
    {
        long? broken = AuditChain.FirstBreak(entries);
        return new(broken is null, broken, entries);
    }
}
