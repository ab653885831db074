namespace OfficeIntegration.Core.Workflow;

/// <summary>The next day on which people are reminded by themselves.</summary>
/// <param name="At">When the first of them is, UTC; may have passed when it goes out with the next timer.</param>
/// <param name="People">Whose next reminder comes within a day of it.</param>
public sealed record NextReminders(DateTimeOffset At, int People)
{
    /// <param name="people">By id.</param>
    public static NextReminders? Of(ReminderPolicy policy, IReadOnlyDictionary<string, Stakeholder> people, IReadOnlyList<Assignment> assignments)
    {
        DateTimeOffset[] first =
        [
            .. assignments.GroupBy(assignment => assignment.StakeholderId)
                .Where(own => people[own.Key].ObjectId is not null)
                .Select(own => own.Min(assignment => ReminderSchedule.NextAt(assignment, policy, WorkingTime.Of(policy, people[own.Key]))))
                .OfType<DateTimeOffset>()
                .Order(),
        ];
        return first.Length == 0 ? null : new(first[0], first.Count(at => at < first[0].AddDays(1)));
    }
}
