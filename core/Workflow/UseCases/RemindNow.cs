using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="People">Who gets a reminder.</param>
/// <param name="Later">How many of them get it only when their working hours begin.</param>
public sealed record RemindersQueued(int People, int Items, int Later = 0);

/// <summary>One person's reminder before it is sent.</summary>
/// <param name="Language">One of <see cref="Languages.All"/>.</param>
/// <param name="ItemKeys">In printing order; at least one.</param>
/// <param name="ArrivesAt">UTC: now, or when the person's working hours begin.</param>
/// <param name="RemindersSent">The largest number of reminders that one of the items has had.</param>
public sealed record Nudge(Stakeholder Stakeholder, string Language, IReadOnlyList<string> ItemKeys, DateTimeOffset ArrivesAt, int RemindersSent);

/// <param name="Nudges">By name of the person.</param>
/// <param name="AsOf">The moment it holds for, UTC.</param>
public sealed record NudgePreview(Assessment Assessment, IReadOnlyList<Nudge> Nudges, DateTimeOffset AsOf)
{
    public int Later => Nudges.Count(nudge => nudge.ArrivesAt > AsOf);
}

/// <summary>
/// A coordinator reminds everybody who has not answered, or one person, or the people of one item, or whom no message has
/// reached; one message per person, within their working hours. Once begun it goes on to its end, even when whoever began
/// it has left.
/// </summary>
public sealed class RemindNow(OpenAssessment open, WorkTable work, QueueReminder queue, NoteSending note, TimeProvider clock)
{
    public async Task<RemindersQueued> RunAsync(Caller caller, string assessmentId, ReminderScope scope, CancellationToken cancellation)
    {
        await open.AsCoordinatorAsync(caller, assessmentId, cancellation);
        NudgePreview preview = await PreviewAsync(caller, assessmentId, scope, cancellation);
        (int people, int items, int later, int seen) = (0, 0, 0, 0);
        await note.WhileAsync(preview.Assessment.Id, OutboxKind.Reminder, preview.Nudges.Count, async seenTo =>
        {
            foreach (Nudge nudge in preview.Nudges)
            {
                QueuedReminder queued = await DecideAgain.OnConflictAsync(() => RemindAsync(caller, preview.Assessment, nudge.Stakeholder, scope, CancellationToken.None), CancellationToken.None);
                bool reminded = queued.Items > 0;
                (people, items, later) = (people + (reminded ? 1 : 0), items + queued.Items, later + (reminded && queued.ArrivesAt > preview.AsOf ? 1 : 0));
                await seenTo(++seen);
            }
        });
        return new(people, items, later);
    }

    /// <summary>Who would get what, and when; nothing is sent.</summary>
    public async Task<NudgePreview> PreviewAsync(Caller caller, string assessmentId, ReminderScope scope, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        Stakeholder[] people = [.. (await work.StakeholdersAsync(assessment.Id, cancellation)).Select(row => row.Value)];
        scope.Check(assessment, people);
        DateTimeOffset now = clock.GetUtcNow();
        ILookup<string, Assignment> taken = (await work.AssignmentsAsync(assessment.Id, cancellation))
            .Select(row => row.Value).Where(assignment => scope.Takes(assignment, now)).ToLookup(assignment => assignment.StakeholderId);
        return new(
            assessment,
            [.. people.Where(person => person.ObjectId is not null && taken.Contains(person.Id)).OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => Of(person, [.. taken[person.Id]]))],
            now);

        Nudge Of(Stakeholder person, Assignment[] assignments) => new(
            person,
            person.Language,
            [.. assignments.Select(assignment => assignment.ItemKey).Order(StringComparer.Ordinal)],
            WorkingTime.Of(assessment.Reminders, person).NextOpen(now),
            assignments.Max(assignment => assignment.RemindersSent));
    }

    private async Task<QueuedReminder> RemindAsync(Caller caller, Assessment assessment, Stakeholder person, ReminderScope scope, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<Row<Assignment>> own = await work.AssignmentsOfAsync(assessment.Id, person.Id, cancellation);
        return await queue.RunAsync(caller, assessment, person, own, assignment => scope.Takes(assignment, now), cancellation);
    }
}
