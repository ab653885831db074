using System.Text.Json;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.Packages;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="IsNew">False when the same package was brought back before.</param>
public sealed record ImportedAssessment(Assessment Assessment, bool IsNew);

/// <summary>
/// Brings back an exported assessment: equal rows, the same documents byte by byte, the same audit chain and one entry
/// more. The row that makes an assessment visible is written last, so that an import that is stopped leaves nothing
/// anybody sees, and is simply done again. Messages that were waiting are not sent: they are shown as not delivered.
/// </summary>
public sealed class ImportAssessment(WorkTable work, AssessmentRows rows, AssessmentsTable list, AccessOptions access, TimeProvider clock)
{
    /// <param name="move">The package may be of another tenant; the caller becomes its coordinator here.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.PackageUnreadable"/>, <see cref="Refusal.PackageOfAnotherTenant"/>, <see cref="Refusal.AssessmentExists"/>, <see cref="Refusal.CoordinatorsOnly"/>, <see cref="Refusal.StartNotAllowed"/></exception>
    public async Task<ImportedAssessment> RunAsync(Caller caller, byte[] file, bool move, CancellationToken cancellation)
    {
        AssessmentPackage package = await AssessmentPackage.OpenAsync(file, cancellation);
        Assessment assessment = Decide(caller, package.Assessment, move, access);
        if (await work.AssessmentAsync(assessment.Id, cancellation) is { } there)
        {
            return await AgainAsync(there.Value, package, cancellation);
        }

        await list.BringBackAsync(assessment.Id, cancellation);
        await rows.EraseAsync(assessment.Id, cancellation);
        await rows.WriteAsync(assessment.Id, package.Documents.Select(row => (row, package.BytesOf(row))), cancellation);
        await rows.WriteAsync(assessment.Id, package.Work.Where(row => row.Key != Keys.Assessment).Select(row => (Settled(row), package.BytesOf(row))), cancellation);
        await rows.WriteAsync(assessment.Id, package.Audit, cancellation);
        work.ForgetPeople(assessment.Id);
        await work.CommitAsync(
            new WorkChange(assessment.Id).Add(assessment).Audit(clock.GetUtcNow(), AuditActions.Imported, caller, assessment.Id, ("package", package.Sha256), ("tenant", package.Manifest.TenantId)), cancellation);
        await list.PutAsync(assessment, cancellation);
        return new(assessment, true);
    }

    private static Assessment Decide(Caller caller, Assessment assessment, bool move, AccessOptions access)
    {
        if (Access.Same(assessment.TenantId, caller.TenantId))
        {
            return Access.IsCoordinator(assessment, caller) ? assessment : throw new RefusedException(Refusal.CoordinatorsOnly);
        }

        if (!move)
        {
            throw new RefusedException(Refusal.PackageOfAnotherTenant);
        }

        return Access.MayStart(caller, access)
            ? assessment with { TenantId = caller.TenantId, Coordinators = [new Coordinator(caller.ObjectId, caller.Name ?? caller.ObjectId, "")], Auditors = [] }
            : throw new RefusedException(Refusal.StartNotAllowed);
    }

    /// <summary>Stopped between the last two writes, or sent twice.</summary>
    private async Task<ImportedAssessment> AgainAsync(Assessment there, AssessmentPackage package, CancellationToken cancellation)
    {
        bool same = (await work.AuditAsync(there.Id, cancellation)).LastOrDefault(entry => entry.Action == AuditActions.Imported)?.Detail.GetValueOrDefault("package") == package.Sha256;
        if (!same)
        {
            throw new RefusedException(Refusal.AssessmentExists);
        }

        await list.PutAsync(there, cancellation);
        return new(there, false);
    }

    /// <summary>A message that had not left when the package was made never will.</summary>
    private static PortableRow Settled(PortableRow row)
    {
        if (row.Kind != "outbox" || row.Value.Deserialize<OutboxMessage>(StoreJson.Options) is not { Status: OutboxStatus.Pending or OutboxStatus.Sending } message)
        {
            return row;
        }

        OutboxMessage settled = message with { Status = OutboxStatus.Failed, Problem = "Was waiting when the assessment was exported; not sent again." };
        return PortableRow.Of("work", WorkRows.Of(settled))!.Value.Row;
    }
}
