using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="People">Who gets a reminder.</param>
public sealed record RemindersQueued(int People, int Items);

/// <summary>A coordinator reminds everybody who has not answered, or one person, or the people of one item; one message per person.</summary>
public sealed class RemindNow(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <summary>Pressing the button twice within this time reminds once.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public async Task<RemindersQueued> RunAsync(Caller caller, string assessmentId, string? stakeholderId, string? itemKey, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        if (itemKey is not null && assessment.ItemUses.All(use => use.ItemKey != itemKey))
        {
            throw new RefusedException(Refusal.UnknownItem, ("item", itemKey));
        }

        IReadOnlyList<Row<Stakeholder>> people = await work.StakeholdersAsync(assessment.Id, cancellation);
        if (stakeholderId is not null && people.All(row => row.Value.Id != stakeholderId))
        {
            throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", stakeholderId));
        }

        (int reminded, int items) = (0, 0);
        foreach (Row<Stakeholder> person in people.Where(row => row.Value.ObjectId is not null && (stakeholderId is null || row.Value.Id == stakeholderId)))
        {
            int count = await DecideAgain.OnConflictAsync(() => RemindAsync(caller, assessment, person.Value, itemKey, cancellation), cancellation);
            (reminded, items) = (reminded + (count > 0 ? 1 : 0), items + count);
        }

        return new(reminded, items);
    }

    private async Task<int> RemindAsync(Caller caller, Assessment assessment, Stakeholder person, string? itemKey, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Row<Assignment>[] open = [.. (await work.AssignmentsOfAsync(assessment.Id, person.Id, cancellation))
            .Where(row => AssignmentTransitions.IsOpen(row.Value.State) && (itemKey is null || row.Value.ItemKey == itemKey))
            .Where(row => row.Value.LastRemindedAt is not { } last || now - last >= Pause)];
        return await SendReminders.QueueAsync(work, caller, assessment, person, open, now, cancellation);
    }
}
