using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Hands out the audit chain as a file that can be checked without the product; that it was handed out is its last entry.</summary>
public sealed class ExportAudit(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <returns>Writes the file; entry by entry, however many there are.</returns>
    public async Task<Func<Stream, CancellationToken, Task>> RunAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        string id = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value.Id;
        await work.CommitAsync(new WorkChange(id).Audit(clock.GetUtcNow(), AuditActions.AuditExported, caller, id), cancellation);
        return (output, token) => AuditFile.WriteAsync(id, work.AuditEachAsync(id, token), output, token);
    }
}
