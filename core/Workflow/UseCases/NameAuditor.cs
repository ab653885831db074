using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Email">Of somebody in the tenant's directory.</param>
/// <param name="Ends">The person is to be an auditor no longer.</param>
public sealed record AuditorInput(string? Email, bool Ends = false);

/// <summary>A coordinator says who may read everything of an assessment without changing anything. Saying it again changes nothing.</summary>
public sealed class NameAuditor(OpenAssessment open, WorkTable work, IPeople people, TimeProvider clock)
{
    public const int MaxAuditors = 20;

    public async Task<Assessment> RunAsync(Caller caller, string assessmentId, AuditorInput input, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        string email = FieldRules.Email(input.Email);
        Auditor auditor = Named(assessment, email) ?? await FoundAsync(assessment, email, input.Ends, cancellation);
        return await DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, auditor, input.Ends, cancellation), cancellation);
    }

    private async Task<Assessment> OnceAsync(Caller caller, string assessmentId, Auditor auditor, bool ends, CancellationToken cancellation)
    {
        Row<Assessment> row = await open.AsCoordinatorAsync(caller, assessmentId, cancellation);
        Auditor[] others = [.. row.Value.Auditors.Where(one => !Access.Same(one.ObjectId, auditor.ObjectId))];
        bool isOne = others.Length < row.Value.Auditors.Count;
        if (isOne != ends)
        {
            return row.Value;
        }

        if (!ends && others.Length >= MaxAuditors)
        {
            throw new RefusedException(Refusal.FieldTooLong, ("field", "auditors"), ("max", MaxAuditors), ("length", others.Length + 1));
        }

        Assessment after = row.Value with { Auditors = ends ? others : [.. others, auditor] };
        await work.CommitAsync(
            new WorkChange(after.Id).Replace(row, after).Audit(clock.GetUtcNow(), ends ? AuditActions.AuditorEnded : AuditActions.AuditorNamed, caller, after.Id, (AuditEvent.PersonDetail, auditor.ObjectId)),
            cancellation);
        return after;
    }

    // Whoever has left the directory can still be struck off.
    private static Auditor? Named(Assessment assessment, string email) =>
        assessment.Auditors.FirstOrDefault(one => string.Equals(one.Email, email, StringComparison.OrdinalIgnoreCase));

    private async Task<Auditor> FoundAsync(Assessment assessment, string email, bool ends, CancellationToken cancellation) =>
        !ends && await people.FindOneAsync(assessment.TenantId, email, cancellation) is { } found
            ? new(found.ObjectId, found.Name, found.Email)
            : throw new RefusedException(Refusal.FieldInvalid, ("field", "email"), ("allowed", "name@example.org"));
}
