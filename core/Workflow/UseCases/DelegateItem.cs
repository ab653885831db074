using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Who takes over: a stakeholder of the assessment by id or e-mail, or a new person with name and e-mail.</summary>
public sealed record DelegateInput(string AssessmentId, string ItemKey, string? To, string? Name, string? Reason);

/// <summary>Passes an item to another named person, who is asked at once; the chain stays visible on both assignments.</summary>
public sealed class DelegateItem(OpenAssessment open, WorkTable work, IPeople people, TimeProvider clock)
{
    public Task<Assignment> RunAsync(Caller caller, DelegateInput input, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, input, cancellation), cancellation);

    private async Task<Assignment> OnceAsync(Caller caller, DelegateInput input, CancellationToken cancellation)
    {
        (Row<Assessment> assessment, Row<Stakeholder> person) = await open.AsStakeholderAsync(caller, input.AssessmentId, cancellation);
        Row<Assignment> from = await work.OwnAssignmentAsync(assessment.Value, person.Value, input.ItemKey, cancellation);
        string reason = FieldRules.Optional("reason", input.Reason, FieldRules.MaxReasonChars);
        var change = new WorkChange(assessment.Value.Id);
        Stakeholder deputy = await DeputyAsync(assessment.Value, person.Value, input, change, cancellation);
        DateTimeOffset now = clock.GetUtcNow();
        Assignment passedOn = from.Value.After(AssignmentEvent.Delegate) with { DelegatedTo = deputy.Id, Note = reason };
        Assignment takenOver = new Assignment(deputy.Id, input.ItemKey, from.Value.Role, from.Value.DueAt, AssignmentState.Planned, DelegatedFrom: person.Value.Id, PromptedAt: now)
            .After(AssignmentEvent.Send);
        if (await work.AssignmentAsync(assessment.Value.Id, takenOver.Id, cancellation) is not null)
        {
            throw new RefusedException(Refusal.AlreadyAssigned, ("item", input.ItemKey), ("person", deputy.Name));
        }

        change
            .Replace(from, passedOn)
            .Add(deputy.ObjectId is null ? takenOver.Unreachable(DeliveryProblem.NotInDirectory) : takenOver)
            .Audit(now, AuditActions.Delegated, caller, passedOn.Id, ("to", deputy.Id));
        if (deputy.ObjectId is { } recipient)
        {
            change.Add(OutboxMessage.For(assessment.Value, OutboxKind.Prompt, recipient, deputy.Id, [input.ItemKey], $"delegated~{passedOn.Id}", now, reason));
        }

        SubmitContribution.TellCoordinators(change, assessment.Value, OutboxKind.Delegated, passedOn, $"{passedOn.Id}~{deputy.Id}", now, reason);
        await work.CommitAsync(change, cancellation);
        return passedOn;
    }

    private async Task<Stakeholder> DeputyAsync(Assessment assessment, Stakeholder delegator, DelegateInput input, WorkChange change, CancellationToken cancellation)
    {
        string to = FieldRules.Required("to", input.To);
        Row<Stakeholder>? known = (await work.StakeholdersAsync(assessment.Id, cancellation))
            .FirstOrDefault(row => row.Value.Id == to || string.Equals(row.Value.Email, to, StringComparison.OrdinalIgnoreCase));
        Stakeholder deputy = known?.Value ?? await NewPersonAsync(assessment, delegator, FieldRules.Email(to), input.Name, cancellation);
        if (deputy.Id == delegator.Id)
        {
            throw new RefusedException(Refusal.DelegateToSelf);
        }

        if (known is null)
        {
            change.Add(deputy);
        }

        return deputy;
    }

    // Organisation, language and time zone are the delegating person's until the coordinator corrects them.
    private async Task<Stakeholder> NewPersonAsync(Assessment assessment, Stakeholder delegator, string email, string? name, CancellationToken cancellation)
    {
        Person? found = await people.FindOneAsync(assessment.TenantId, email, cancellation);
        return delegator with
        {
            Id = Ids.Stakeholder(assessment.Id, email),
            Name = found?.Name ?? FieldRules.Required("name", name),
            Email = email,
            ObjectId = found?.ObjectId,
        };
    }
}
