using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>What the reminder timer does: everybody whose reminder is due gets one message for all their items.</summary>
public sealed class SendReminders(AssessmentsTable list, WorkTable work, TimeProvider clock)
{
    /// <returns>Messages queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        int queued = 0;
        foreach (string id in await list.AllIdsAsync(cancellation))
        {
            if ((await work.AssessmentAsync(id, cancellation))?.Value is { } assessment)
            {
                queued += await RemindAsync(assessment, cancellation);
            }
        }

        return queued;
    }

    private async Task<int> RemindAsync(Assessment assessment, CancellationToken cancellation)
    {
        int queued = 0;
        foreach (Row<Stakeholder> person in await work.StakeholdersAsync(assessment.Id, cancellation))
        {
            if (person.Value.ObjectId is not null)
            {
                queued += await DecideAgain.OnConflictAsync(() => RemindAsync(assessment, person.Value, cancellation), cancellation);
            }
        }

        return queued;
    }

    private async Task<int> RemindAsync(Assessment assessment, Stakeholder person, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
        IReadOnlyList<Row<Assignment>> assignments = await work.AssignmentsOfAsync(assessment.Id, person.Id, cancellation);
        Row<Assignment>[] due = [.. assignments.Where(row => ReminderSchedule.NextAt(row.Value, assessment.Reminders, zone) <= now)];
        int items = await QueueAsync(work, Caller.System(assessment.TenantId), assessment, person, due, now, cancellation);
        int escalated = await EscalateAsync(assessment, assignments, now, cancellation);
        return (items > 0 ? 1 : 0) + escalated;
    }

    /// <returns>Items the person is reminded of.</returns>
    internal static async Task<int> QueueAsync(
        WorkTable work, Caller caller, Assessment assessment, Stakeholder person, Row<Assignment>[] due, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (Row<Assignment>[] some in due.OrderBy(row => row.Value.ItemKey, StringComparer.Ordinal).Chunk(AssignItems.MaxPerRequest))
        {
            string[] items = [.. some.Select(row => row.Value.ItemKey)];
            var change = new WorkChange(assessment.Id);
            foreach (Row<Assignment> row in some)
            {
                change
                    .Replace(row, row.Value with { RemindersSent = row.Value.RemindersSent + 1, LastRemindedAt = now })
                    .Audit(now, "reminded", caller, row.Value.Id, ("number", $"{row.Value.RemindersSent + 1}"));
            }

            string cause = string.Join(',', some.Select(row => $"{row.Value.ItemKey}~{row.Value.RemindersSent + 1}"));
            change.Add(OutboxMessage.For(assessment, OutboxKind.Reminder, person.ObjectId!, person.Id, items, cause, now));
            await work.CommitAsync(change, cancellation);
        }

        return due.Length;
    }

    // The message's id says that this assignment was escalated; its row is the memory of it.
    private async Task<int> EscalateAsync(Assessment assessment, IReadOnlyList<Row<Assignment>> assignments, DateTimeOffset now, CancellationToken cancellation)
    {
        int escalated = 0;
        foreach (Row<Assignment> row in assignments.Where(row => ReminderSchedule.ShouldEscalate(row.Value, assessment.Reminders, now)))
        {
            var change = new WorkChange(assessment.Id);
            SubmitContribution.TellCoordinators(change, assessment, OutboxKind.Escalation, row.Value, row.Value.Id, now);
            OutboxMessage first = OutboxMessage.For(
                assessment, OutboxKind.Escalation, assessment.Coordinators[0].ObjectId, row.Value.StakeholderId, [row.Value.ItemKey], row.Value.Id, now);
            if (await work.OutboxAsync(assessment.Id, first.Id, cancellation) is null)
            {
                await work.CommitAsync(change.Audit(now, "escalated", Caller.System(assessment.TenantId), row.Value.Id), cancellation);
                escalated++;
            }
        }

        return escalated;
    }
}
