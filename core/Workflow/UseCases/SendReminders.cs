using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// What the reminder timer does: everybody whose reminder is due gets one message for all their items, and coordinators
/// hear of whoever has let the date pass. Running twice sends nothing twice.
/// </summary>
public sealed class SendReminders(AssessmentsTable list, WorkTable work, QueueReminder queue, TimeProvider clock, ILogger<SendReminders> log)
{
    /// <summary>Assessments at a time; each is a partition of its own, and most of them have nothing to be reminded of.</summary>
    private const int AtOnce = 8;

    /// <returns>Messages queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        int queued = 0;
        await Parallel.ForEachAsync(
            await list.AllIdsAsync(cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (id, token) => Interlocked.Add(ref queued, await OneAsync(id, token)));
        return queued;
    }

    // What is wrong with one assessment must not keep the people of all others from being reminded.
    private async Task<int> OneAsync(string assessmentId, CancellationToken cancellation)
    {
        try
        {
            return (await work.AssessmentAsync(assessmentId, cancellation))?.Value is { } assessment ? await RemindAsync(assessment, cancellation) : 0;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or StoreConflictException or RefusedException)
        {
            log.NotReminded(assessmentId, damaged.GetType().Name);
            return 0;
        }
    }

    // Two scans find whoever is due; only these are then read again and decided on one by one.
    private async Task<int> RemindAsync(Assessment assessment, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        ILookup<string, Assignment> byPerson = (await work.AssignmentsAsync(assessment.Id, cancellation)).ToLookup(row => row.Value.StakeholderId, row => row.Value);
        int queued = 0;
        foreach (Row<Stakeholder> person in byPerson.Count == 0 ? [] : await work.StakeholdersAsync(assessment.Id, cancellation))
        {
            var time = WorkingTime.Of(assessment.Reminders, person.Value);
            if (byPerson[person.Value.Id].Any(one => IsDue(one) || IsLate(one)))
            {
                queued += await DecideAgain.OnConflictAsync(() => WriteAsync(person.Value), cancellation);
            }

            bool IsDue(Assignment assignment) => person.Value.ObjectId is not null && ReminderSchedule.IsDue(assignment, assessment.Reminders, time, now);
            bool IsLate(Assignment assignment) => ReminderSchedule.IsToBeEscalated(assignment, assessment.Reminders, time, now);

            async Task<int> WriteAsync(Stakeholder one)
            {
                IReadOnlyList<Row<Assignment>> own = await work.AssignmentsOfAsync(assessment.Id, one.Id, cancellation);
                QueuedReminder reminder = await queue.RunAsync(Caller.System(assessment.TenantId), assessment, one, own, IsDue, cancellation);
                // What was reminded just now has changed; it is escalated by its new row.
                IReadOnlyList<Row<Assignment>> late = reminder.Items > 0 ? await work.AssignmentsOfAsync(assessment.Id, one.Id, cancellation) : own;
                return (reminder.Items > 0 ? 1 : 0) + await EscalateAsync(assessment, one, [.. late.Where(row => IsLate(row.Value))], now, cancellation);
            }
        }

        return queued;
    }

    /// <summary>One message to each coordinator for all of the person's items.</summary>
    private async Task<int> EscalateAsync(Assessment assessment, Stakeholder person, Row<Assignment>[] late, DateTimeOffset now, CancellationToken cancellation)
    {
        Row<Assignment>[] told = [.. late.OrderBy(row => row.Value.ItemKey, StringComparer.Ordinal).Take(MaxEscalated)];
        if (told.Length == 0)
        {
            return 0;
        }

        string[] items = [.. told.Select(row => row.Value.ItemKey)];
        var change = new WorkChange(assessment.Id);
        foreach (Row<Assignment> row in told)
        {
            change.Replace(row, row.Value with { EscalatedAt = now }).Audit(now, AuditActions.Escalated, Caller.System(assessment.TenantId), row.Value.Id);
        }

        foreach (Coordinator coordinator in assessment.Coordinators)
        {
            change.Add(OutboxMessage.For(assessment, OutboxKind.Escalation, coordinator.ObjectId, person.Id, items, string.Join(',', items), now));
        }

        await work.CommitAsync(change, cancellation);
        return assessment.Coordinators.Count;
    }

    // With the audit entries and a message to each of the coordinators they are one transaction; more follow with the next timer.
    private const int MaxEscalated = 38;
}
