namespace OfficeIntegration.Core.Workflow.Reach;

/// <summary>How far a person has come with one item.</summary>
public sealed record ItemReach(string ItemKey, ReachRung Rung, DateTimeOffset DueAt)
{
    /// <param name="messages">To this person, any items.</param>
    public static ItemReach Of(Assignment assignment, IEnumerable<OutboxMessage> messages, ReachRecord record) =>
        new(assignment.ItemKey, RungOf(assignment, messages, record), assignment.DueAt);

    private static ReachRung RungOf(Assignment assignment, IEnumerable<OutboxMessage> messages, ReachRecord record) => assignment.State switch
    {
        AssignmentState.Planned => ReachRung.NotAsked,
        AssignmentState.Sent => ReachRung.Queued,
        AssignmentState.Delivered => messages.Any(message => message.ItemKeys.Contains(assignment.ItemKey) && record.HasRead(message.ActivityId)) ? ReachRung.Read : ReachRung.Delivered,
        AssignmentState.Opened => ReachRung.Opened,
        AssignmentState.Drafting => ReachRung.Drafting,
        AssignmentState.Returned => ReachRung.Returned,
        AssignmentState.Submitted => ReachRung.Submitted,
        AssignmentState.Accepted or AssignmentState.Merged => ReachRung.Accepted,
        AssignmentState.Declined => ReachRung.Declined,
        AssignmentState.Delegated => ReachRung.Delegated,
        _ => ReachRung.Unreachable,
    };
}
