namespace OfficeIntegration.Core.Workflow.Reach;

/// <summary>How far one person has come, and what can be done next.</summary>
/// <param name="Rung">Of the item that is furthest back; an item that will not be reached comes before all others.</param>
/// <param name="Problem">Why the person is not reached, or not yet; null when nothing is in the way.</param>
/// <param name="ReadAt">When Teams said last that the person read on; null when it never did.</param>
/// <param name="MayHaveArrivedTwice">The answer to a message was lost, so that it was sent again.</param>
/// <param name="Deputies">Ids of reachable people of the same organisation.</param>
public sealed record PersonReach(
    Stakeholder Person,
    ReachRung Rung,
    DeliveryProblem? Problem,
    ReachStep Next,
    DateTimeOffset? ReadAt,
    bool MayHaveArrivedTwice,
    IReadOnlyList<ItemReach> Items,
    IReadOnlyList<StepTaken> Steps,
    IReadOnlyList<string> Deputies)
{
    /// <param name="assignments">Of this person; at least one.</param>
    /// <param name="messages">To this person.</param>
    /// <param name="met">The bot knows where to write to the person.</param>
    /// <param name="colleagues">Reachable people of the same organisation.</param>
    public static PersonReach Of(
        Stakeholder person, IReadOnlyList<Assignment> assignments, IReadOnlyList<OutboxMessage> messages, ReachRecord record, bool met, IReadOnlyList<string> colleagues, DateTimeOffset now)
    {
        ItemReach[] items = [.. assignments.OrderBy(assignment => assignment.ItemKey, StringComparer.Ordinal).Select(assignment => ItemReach.Of(assignment, messages, record))];
        ReachRung rung = Furthest(items);
        DeliveryProblem? problem = ProblemOf(rung, assignments, met, record);
        string[] deputies = [.. colleagues.Where(id => id != person.Id)];
        return new(
            person,
            rung,
            problem,
            problem is { } why ? ReachLadder.Next(why, deputies.Length > 0, record.Steps) : Usual(rung, items, deputies.Length > 0, now),
            record.ReadAt,
            messages.Any(message => message.Uncertain),
            items,
            record.Steps,
            deputies);
    }

    // What somebody declined or passed on does not hold them back on the ladder.
    private static ReachRung Furthest(ItemReach[] items)
    {
        ReachRung[] own = [.. items.Select(item => item.Rung).Where(rung => rung is not (ReachRung.Declined or ReachRung.Delegated))];
        return own.Length == 0 ? items.Min(item => item.Rung) : own.Contains(ReachRung.Unreachable) ? ReachRung.Unreachable : own.Min();
    }

    private static DeliveryProblem? ProblemOf(ReachRung rung, IReadOnlyList<Assignment> assignments, bool met, ReachRecord record) => rung switch
    {
        ReachRung.Unreachable => assignments
            .Where(assignment => assignment.State == AssignmentState.Unreachable)
            .Select(assignment => Enum.TryParse(assignment.Note, out DeliveryProblem problem) ? problem : DeliveryProblem.GaveUp)
            .First(),
        ReachRung.Queued when !met => record.Install?.Problem ?? DeliveryProblem.NotInstalled,
        _ => null,
    };

    private static ReachStep Usual(ReachRung rung, ItemReach[] items, bool hasDeputy, DateTimeOffset now) => rung switch
    {
        ReachRung.NotAsked => ReachStep.Ask,
        ReachRung.Submitted => ReachStep.Review,
        ReachRung.Declined => hasDeputy ? ReachStep.Deputy : ReachStep.SectionFileByEmail,
        ReachRung.Delivered or ReachRung.Read or ReachRung.Opened or ReachRung.Drafting or ReachRung.Returned
            when items.Any(item => item.DueAt <= now && item.Rung < ReachRung.Submitted) => ReachStep.Remind,
        _ => ReachStep.None,
    };
}
