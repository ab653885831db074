using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="MasterVersion">The version that no longer names the person; null when none of their answers stands in a master.</param>
/// <param name="EarlierVersions">Versions that were made before, and stay as they were handed out.</param>
public sealed record AnonymisedPerson(Stakeholder Person, int? MasterVersion, int EarlierVersions);

/// <summary>
/// Makes nobody of a person: name, address and object id go from every row, drafts and questions go, and the next version
/// of the master names "a former stakeholder". Answers stay, as they are the assessment's; so do versions of the master
/// that were handed out. Stopped anywhere, it is done again and completes the rest.
/// </summary>
public sealed class AnonymisePerson(
    OpenAssessment open, WorkTable work, OutboxTable outbox, ConversationsTable conversations, DocumentsTable documents, ListAssessments list, MergeContributions merge, TimeProvider clock)
{
    private const int AtOnce = 40;

    /// <param name="confirmation">The person's name or e-mail address, since there is no way back; not asked for again when it is repeated.</param>
    /// <param name="keepOrganisation">The organisation does not say who it was.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownStakeholder"/>; <see cref="Refusal.ConflictsOpen"/>: their name stands in what is to be decided.</exception>
    public Task<AnonymisedPerson> RunAsync(Caller caller, string assessmentId, string stakeholderId, string? confirmation, bool keepOrganisation, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, stakeholderId, confirmation, keepOrganisation, cancellation), cancellation);

    private async Task<AnonymisedPerson> OnceAsync(Caller caller, string assessmentId, string stakeholderId, string? confirmation, bool keepOrganisation, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        Row<Stakeholder> row = await work.StakeholderAsync(assessment.Id, stakeholderId, cancellation)
            ?? throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", stakeholderId));
        if ((await work.ConflictsAsync(assessment.Id, cancellation)).Any(conflict => conflict.Value.AssignmentId.StartsWith(stakeholderId + "~", StringComparison.Ordinal)))
        {
            throw new RefusedException(Refusal.ConflictsOpen);
        }

        if (!row.Value.IsFormer)
        {
            RequireMeant(row.Value, confirmation);
            await ForgetAsync(assessment, row.Value, cancellation);
            row = await EraseAsync(caller, assessment, row, keepOrganisation, cancellation);
        }

        int? version = await merge.RenewAsync(caller, assessment, stakeholderId, cancellation);
        int versions = (await documents.HeadAsync(assessment.Id, cancellation))?.Value ?? 0;
        return new(row.Value, version, version is null ? versions : versions - 1);
    }

    private static void RequireMeant(Stakeholder person, string? confirmation)
    {
        if (confirmation?.Trim() is not { Length: > 0 } said || (said != person.Name && !Access.Same(said, person.Email)))
        {
            throw new RefusedException(Refusal.FieldInvalid, ("field", "confirm"), ("allowed", person.Name));
        }
    }

    /// <summary>Everything that leads to the person, but for the row that says who it is: as long as that is there, this can be repeated.</summary>
    private async Task ForgetAsync(Assessment assessment, Stakeholder person, CancellationToken cancellation)
    {
        IReadOnlyList<Pseudonym> pseudonyms = await work.PseudonymsAsync(assessment.Id, cancellation);
        string pseudonym = pseudonyms.FirstOrDefault(one => Is(person, one.ObjectId))?.Name ?? "";
        IReadOnlyList<Row<Assignment>> own = await work.AssignmentsOfAsync(assessment.Id, person.Id, cancellation);
        foreach (Row<Assignment> assignment in own)
        {
            await ForgetAnswersAsync(assessment, assignment, pseudonym, cancellation);
        }

        await ForgetMessagesAsync(assessment, person, pseudonym, cancellation);
        if (person.ObjectId is { } objectId && (await list.RunAsync(new(assessment.TenantId, objectId), cancellation)).All(one => one.Assessment.Id == assessment.Id && !one.IsCoordinator))
        {
            await conversations.RemoveAsync(assessment.TenantId, objectId, cancellation);
        }
    }

    private async Task ForgetAnswersAsync(Assessment assessment, Row<Assignment> assignment, string pseudonym, CancellationToken cancellation)
    {
        IReadOnlyList<Contribution> contributions = await work.ContributionsAsync(assessment.Id, assignment.Value.Id, cancellation);
        await documents.ForgetPreparedAsync(assessment.Id, contributions.Select(one => (one.AssignmentId, one.Version)), cancellation);
        var change = new WorkChange(assessment.Id);
        if (assignment.Value is { Note: not null, State: not AssignmentState.Unreachable })
        {
            change.Replace(assignment, assignment.Value with { Note = null });
        }

        if (await work.DraftAsync(assessment.Id, assignment.Value.Id, cancellation) is { } draft)
        {
            change.RemoveDraft(draft);
        }

        await CommitAsync(change, cancellation);
        foreach (Contribution[] some in contributions.Where(one => one.SubmittedBy != pseudonym).Chunk(AtOnce))
        {
            await CommitAsync(some.Aggregate(new WorkChange(assessment.Id), (all, one) => all.Put(one with { SubmittedBy = pseudonym })), cancellation);
        }
    }

    private async Task ForgetMessagesAsync(Assessment assessment, Stakeholder person, string pseudonym, CancellationToken cancellation)
    {
        Row<OutboxMessage>[] messages = [.. (await work.OutboxAsync(assessment.Id, cancellation)).Where(row => row.Value.StakeholderId == person.Id || Is(person, row.Value.RecipientObjectId))];
        foreach (Row<OutboxMessage>[] some in messages.Chunk(AtOnce))
        {
            await CommitAsync(some.Aggregate(new WorkChange(assessment.Id), (all, row) => all.Replace(row, Without(person, row.Value, pseudonym))), cancellation);
        }

        // After the messages: what is still to be sent is announced at every moment, also when this is stopped here.
        if (person.ObjectId is { } objectId)
        {
            await outbox.RemoveAsync([.. (await outbox.OfPersonAsync(objectId, cancellation)).Where(queued => queued.AssessmentId == assessment.Id)], cancellation);
        }

        foreach (Row<Question>[] some in (await work.QuestionsAsync(assessment.Id, cancellation)).Where(row => row.Value.StakeholderId == person.Id && row.Value.Text.Length > 0).Chunk(AtOnce))
        {
            await CommitAsync(some.Aggregate(new WorkChange(assessment.Id), (all, row) => all.Replace(row, row.Value with { Text = "", Reply = row.Value.Reply is null ? null : "" })), cancellation);
        }
    }

    private async Task<Row<Stakeholder>> EraseAsync(Caller caller, Assessment assessment, Row<Stakeholder> row, bool keepOrganisation, CancellationToken cancellation)
    {
        var texts = DocumentTexts.In(assessment.Language);
        Stakeholder former = row.Value with
        {
            Name = texts.Format("formerStakeholder", ("category", texts.Category(row.Value.Category))),
            Organisation = keepOrganisation ? row.Value.Organisation : "",
            Email = "",
            ObjectId = null,
            MutedUntil = null,
            IsFormer = true,
        };
        WorkChange change = new WorkChange(assessment.Id).Replace(row, former).Audit(clock.GetUtcNow(), AuditActions.Anonymised, caller, former.Id);
        await work.CommitAsync(await WithoutTracesAsync(change, assessment, row.Value, cancellation), cancellation);
        work.ForgetPeople(assessment.Id);
        return (await work.StakeholderAsync(assessment.Id, former.Id, cancellation))!;
    }

    /// <summary>A coordinator who was also asked stays known as a coordinator.</summary>
    private async Task<WorkChange> WithoutTracesAsync(WorkChange change, Assessment assessment, Stakeholder person, CancellationToken cancellation)
    {
        if (person.ObjectId is not { } objectId)
        {
            return change;
        }

        bool leads = (await work.StakeholderOfAsync(assessment.Id, objectId, cancellation))?.Value.Id == person.Id;
        bool named = (await work.PseudonymsAsync(assessment.Id, cancellation)).Any(one => Is(person, one.ObjectId));
        bool coordinates = assessment.Coordinators.Any(one => Access.Same(one.ObjectId, objectId));
        _ = leads ? change.ForgetIndex(objectId) : change;
        return named && !coordinates ? change.ForgetPseudonym(objectId) : change;
    }

    private static OutboxMessage Without(Stakeholder person, OutboxMessage message, string pseudonym)
    {
        OutboxMessage silent = message with { Text = null };
        return !Is(person, message.RecipientObjectId) ? silent
            : silent with { RecipientObjectId = pseudonym, Status = message.Status is OutboxStatus.Sent ? OutboxStatus.Sent : OutboxStatus.Failed, DeliveryId = null };
    }

    private Task CommitAsync(WorkChange change, CancellationToken cancellation) => change.IsEmpty ? Task.CompletedTask : work.CommitAsync(change, cancellation);

    private static bool Is(Stakeholder person, string objectId) => person.ObjectId is { } own && Access.Same(own, objectId);
}
