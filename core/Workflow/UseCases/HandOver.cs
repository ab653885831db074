using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="To">E-mail address of somebody in the tenant's directory.</param>
/// <param name="Stays">Whoever hands over stays a coordinator, too.</param>
public sealed record HandOverInput(string? To, bool Stays);

/// <summary>A coordinator names another one, who is told at once. An assessment always has a coordinator.</summary>
public sealed class HandOver(OpenAssessment open, WorkTable work, IPeople people, TimeProvider clock)
{
    public async Task<Assessment> RunAsync(Caller caller, string assessmentId, HandOverInput input, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        string email = FieldRules.Email(FieldRules.Required("to", input.To));
        Person person = await people.FindOneAsync(assessment.TenantId, email, cancellation)
            ?? throw new RefusedException(Refusal.FieldInvalid, ("field", "to"), ("allowed", "name@example.org"));
        return await DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, person, input.Stays, cancellation), cancellation);
    }

    private async Task<Assessment> OnceAsync(Caller caller, string assessmentId, Person person, bool stays, CancellationToken cancellation)
    {
        Row<Assessment> row = await open.AsCoordinatorAsync(caller, assessmentId, cancellation);
        if (Is(caller.ObjectId, person.ObjectId))
        {
            throw new RefusedException(Refusal.DelegateToSelf);
        }

        bool isNew = !row.Value.Coordinators.Any(one => Is(one.ObjectId, person.ObjectId));
        Coordinator[] after =
        [
            .. row.Value.Coordinators.Where(one => stays || !Is(one.ObjectId, caller.ObjectId)),
            .. isNew ? [new Coordinator(person.ObjectId, person.Name, person.Email)] : (Coordinator[])[],
        ];
        if (after.Length > StartAssessment.MaxCoordinators)
        {
            throw new RefusedException(Refusal.FieldTooLong, ("field", "coordinators"), ("max", StartAssessment.MaxCoordinators), ("length", after.Length));
        }

        Assessment handedOver = row.Value with { Coordinators = after };
        if (isNew || !stays)
        {
            await work.CommitAsync(Decide(caller, row, handedOver, person, isNew), cancellation);
        }

        return handedOver;
    }

    private WorkChange Decide(Caller caller, Row<Assessment> before, Assessment after, Person person, bool isNew)
    {
        DateTimeOffset now = clock.GetUtcNow();
        WorkChange change = new WorkChange(after.Id)
            .Replace(before, after)
            .Audit(now, AuditActions.HandedOver, caller, after.Id, (AuditEvent.PersonDetail, person.ObjectId), ("coordinators", $"{after.Coordinators.Count}"));
        return isNew
            ? change.Add(OutboxMessage.For(after, OutboxKind.HandedOver, person.ObjectId, "", [], $"{caller.ObjectId}~{now.UtcTicks}", now, caller.Name))
            : change;
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
