namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Whom a coordinator wants to remind; by default everybody who owes an answer.</summary>
/// <param name="StakeholderId">Only this person.</param>
/// <param name="ItemKey">Only people of this item.</param>
/// <param name="OnlyUnreached">Only people whom the messages so far did not reach.</param>
public sealed record ReminderScope(string? StakeholderId = null, string? ItemKey = null, bool OnlyUnreached = false)
{
    /// <summary>Pressing the button twice within this time reminds once.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <exception cref="RefusedException">There is no such person or item.</exception>
    public void Check(Assessment assessment, IEnumerable<Stakeholder> people)
    {
        if (ItemKey is not null && assessment.ItemUses.All(use => use.ItemKey != ItemKey))
        {
            throw new RefusedException(Refusal.UnknownItem, ("item", ItemKey));
        }

        if (StakeholderId is not null && people.All(person => person.Id != StakeholderId))
        {
            throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", StakeholderId));
        }
    }

    public bool Takes(Assignment assignment, DateTimeOffset now) =>
        (StakeholderId is null || assignment.StakeholderId == StakeholderId)
        && (ItemKey is null || assignment.ItemKey == ItemKey)
        && (assignment.State == AssignmentState.Unreachable || (!OnlyUnreached && ReminderSchedule.CanBeReminded(assignment.State)))
        && !(assignment.LastRemindedAt is { } last && now - last < Pause);
}
