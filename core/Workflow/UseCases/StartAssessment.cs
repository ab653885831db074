using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="ItemUses">Items that are not named are in scope.</param>
/// <param name="Coordinators">The caller is one in any case.</param>
/// <param name="RequestId">The same for every try of the same request; null to start a new assessment each time.</param>
public sealed record StartAssessmentInput(
    string? TemplateId,
    string? Title,
    string? State,
    string? Cycle,
    string? Language,
    DateTimeOffset? DueAt,
    IReadOnlyList<ItemUse>? ItemUses,
    IReadOnlyList<Coordinator>? Coordinators,
    ReminderPolicy? Reminders = null,
    string? PreviousAssessmentId = null,
    string? RequestId = null);

/// <summary>Starts an assessment; starting it again with the same request id gives the one that exists.</summary>
public sealed class StartAssessment(TemplateCatalogue templates, WorkTable work, AssessmentsTable list, AccessOptions access, TimeProvider clock)
{
    /// <summary>Each of them gets a message with every submission, in the transaction that keeps it.</summary>
    public const int MaxCoordinators = 20;

    /// <exception cref="RefusedException"><see cref="Refusal.StartNotAllowed"/>, or a field that has to be corrected.</exception>
    public Task<Assessment> RunAsync(Caller caller, StartAssessmentInput input, CancellationToken cancellation) => Access.MayStart(caller, access)
        ? DecideAgain.OnConflictAsync(() => OnceAsync(caller, Decide(caller, input), cancellation), cancellation)
        : throw new RefusedException(Refusal.StartNotAllowed);

    private async Task<Assessment> OnceAsync(Caller caller, Assessment assessment, CancellationToken cancellation)
    {
        if (await work.AssessmentAsync(assessment.Id, cancellation) is { } existing)
        {
            assessment = existing.Value;
        }
        else
        {
            await work.CommitAsync(
                new WorkChange(assessment.Id).Add(assessment).Audit(clock.GetUtcNow(), AuditActions.Started, caller, assessment.Id, ("template", assessment.TemplateId)),
                cancellation);
        }

        await list.PutAsync(assessment, cancellation);
        return assessment;
    }

    private Assessment Decide(Caller caller, StartAssessmentInput input)
    {
        Template template = templates.Named(input.TemplateId);
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset due = input.DueAt?.ToUniversalTime() ?? throw new RefusedException(Refusal.FieldMissing, ("field", "dueAt"));
        if (due <= now)
        {
            throw new RefusedException(Refusal.FieldInvalid, ("field", "dueAt"), ("allowed", $"> {now:yyyy-MM-dd}"));
        }

        return new(
            caller.TenantId,
            input.RequestId is { } request ? Ids.ForRequest(caller, FieldRules.Required("requestId", request)) : Ids.Unguessable(),
            template.Id,
            template.Version,
            FieldRules.Required("title", input.Title),
            FieldRules.Required("state", input.State),
            FieldRules.Required("cycle", input.Cycle),
            FieldRules.Language(input.Language),
            due,
            now,
            caller.ObjectId,
            CoordinatorsOf(caller, input.Coordinators ?? []),
            UsesOf(template, input.ItemUses ?? []),
            ReminderPolicyRules.Check(input.Reminders ?? ReminderPolicy.Default),
            FieldRules.Optional("previousAssessmentId", input.PreviousAssessmentId) is { Length: > 0 } previous ? previous : null);
    }

    private static IReadOnlyList<Coordinator> CoordinatorsOf(Caller caller, IReadOnlyList<Coordinator> named)
    {
        if (named.Count > MaxCoordinators)
        {
            throw new RefusedException(Refusal.FieldTooLong, ("field", "coordinators"), ("max", MaxCoordinators), ("length", named.Count));
        }

        Coordinator[] checkedOnes = [.. named.Select(Checked).DistinctBy(person => person.ObjectId, StringComparer.OrdinalIgnoreCase)];
        return checkedOnes.Any(person => string.Equals(person.ObjectId, caller.ObjectId, StringComparison.OrdinalIgnoreCase))
            ? checkedOnes
            : [new Coordinator(caller.ObjectId, caller.Name ?? caller.ObjectId, ""), .. checkedOnes];
    }

    private static Coordinator Checked(Coordinator person) => new(
        FieldRules.Required("coordinators.objectId", person.ObjectId), FieldRules.Required("coordinators.name", person.Name), FieldRules.Email(person.Email));

    private static IReadOnlyList<ItemUse> UsesOf(Template template, IReadOnlyList<ItemUse> named)
    {
        foreach (ItemUse use in named)
        {
            if (template.Find(use.ItemKey) is null)
            {
                throw new RefusedException(Refusal.UnknownItem, ("item", use.ItemKey));
            }

            if (named.Count(other => other.ItemKey == use.ItemKey) > 1)
            {
                throw new RefusedException(Refusal.FieldInvalid, ("field", $"itemUses.{use.ItemKey}"), ("allowed", "1"));
            }
        }

        return [.. template.Items.Select(item => named.FirstOrDefault(use => use.ItemKey == item.Key) is { } use ? Checked(use) : new ItemUse(item.Key, ItemUseKind.InScope))];
    }

    private static ItemUse Checked(ItemUse use) => use.Kind switch
    {
        ItemUseKind.InScope => new(use.ItemKey, ItemUseKind.InScope),
        ItemUseKind.NotUsed => use with
        {
            Reason = FieldRules.Required($"itemUses.{use.ItemKey}.reason", use.Reason, FieldRules.MaxReasonChars),
            DecidedBy = FieldRules.Required($"itemUses.{use.ItemKey}.decidedBy", use.DecidedBy),
        },
        _ => use with { Reason = FieldRules.Required($"itemUses.{use.ItemKey}.reason", use.Reason, FieldRules.MaxReasonChars) },
    };
}
