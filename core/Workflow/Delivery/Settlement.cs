using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>Everything that one ended try changes in its assessment.</summary>
/// <param name="Messages">As they were read, and as they are now.</param>
/// <param name="Assignments">Only those that change.</param>
/// <param name="Notices">To the coordinators, when the person cannot be reached.</param>
public sealed record Settlement(
    IReadOnlyList<(Row<OutboxMessage> Before, OutboxMessage After)> Messages,
    IReadOnlyList<(Row<Assignment> Before, Assignment After)> Assignments,
    IReadOnlyList<OutboxMessage> Notices,
    Caller Actor,
    DateTimeOffset At)
{
    private bool IsFinal => Messages[0].After.Status is OutboxStatus.Sent or OutboxStatus.Failed;

    /// <summary>Rows it takes in a transaction, audit entries included.</summary>
    public int Rows => Messages.Count + Assignments.Count + Notices.Count + (IsFinal ? Messages.Count : 0);

    /// <summary>Announcements of messages that are neither tried again nor looked for any more.</summary>
    public IEnumerable<QueuedMessage> Settled => IsFinal ? Messages.Select(message => Announced(message.Before.Value)) : [];

    /// <summary>Announcements for a time that is past: what is tried again has been announced for its new time.</summary>
    public IEnumerable<QueuedMessage> NoLongerDue =>
        Messages.Where(message => IsFinal || message.After.DueAt != message.Before.Value.DueAt).Select(message => Announced(message.Before.Value));

    /// <param name="assignments">Of the person, any items.</param>
    public static Settlement Of(EndedTry ended, IReadOnlyList<Row<OutboxMessage>> messages, IReadOnlyList<Row<Assignment>> assignments, DateTimeOffset now)
    {
        (Row<OutboxMessage> Before, OutboxMessage After)[] after = [.. messages.Select(row => (row, AfterDelivery.Of(row.Value, ended.Result, now, ended.Wait)))];
        OutboxMessage parcel = ended.Parcel.Message with { Status = after[0].After.Status, Why = after[0].After.Why };
        bool failed = parcel.Status == OutboxStatus.Failed && parcel.IsToStakeholder;
        return new(
            after,
            parcel.Status is OutboxStatus.Sent or OutboxStatus.Failed && parcel.IsToStakeholder ? [.. Marked(parcel, assignments)] : [],
            failed ? [.. ended.Assessment.Coordinators.Select(coordinator => Notice(ended.Assessment, coordinator, parcel, now))] : [],
            Caller.System(ended.Assessment.TenantId),
            now);
    }

    public void WriteTo(WorkChange change)
    {
        foreach ((Row<OutboxMessage> before, OutboxMessage after) in Messages)
        {
            change.Replace(before, after);
            if (IsFinal)
            {
                change.Audit(At, after.Status == OutboxStatus.Sent ? AuditActions.Delivered : AuditActions.Undeliverable, Actor, after.Id, ("kind", after.Kind.ToString()));
            }
        }

        foreach ((Row<Assignment> before, Assignment after) in Assignments)
        {
            change.Replace(before, after);
        }

        foreach (OutboxMessage notice in Notices)
        {
            change.Add(notice);
        }
    }

    private static IEnumerable<(Row<Assignment> Before, Assignment After)> Marked(OutboxMessage parcel, IReadOnlyList<Row<Assignment>> assignments)
    {
        bool reached = parcel.Status == OutboxStatus.Sent;
        return assignments
            .Where(row => parcel.ItemKeys.Contains(row.Value.ItemKey))
            .Select(row => (row, row.Value.After(reached ? AssignmentEvent.Deliver : AssignmentEvent.CannotReach)))
            .Where(pair => pair.Item2.State != pair.row.Value.State)
            .Select(pair => (pair.row, reached ? pair.Item2 : pair.row.Value.Unreachable(parcel.Why ?? DeliveryProblem.GaveUp)));
    }

    private static QueuedMessage Announced(OutboxMessage message) => new(message.AssessmentId, message.Id, message.RecipientObjectId, message.DueAt, default);

    private static OutboxMessage Notice(Assessment assessment, Coordinator coordinator, OutboxMessage parcel, DateTimeOffset now) =>
        OutboxMessage.For(assessment, OutboxKind.Unreachable, coordinator.ObjectId, parcel.StakeholderId, parcel.ItemKeys, parcel.Id, now);
}
