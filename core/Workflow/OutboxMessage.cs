using System.Text.Json.Serialization;

namespace OfficeIntegration.Core.Workflow;

public enum OutboxKind
{
    /// <summary>First time a person is asked for one or more items.</summary>
    Prompt,
    Reminder,

    /// <summary>An answer came back to its author with a comment.</summary>
    Returned,

    /// <summary>To a coordinator: an answer arrived.</summary>
    Submitted,

    /// <summary>To a coordinator: somebody declined.</summary>
    Declined,

    /// <summary>To a coordinator: somebody passed an item on.</summary>
    Delegated,

    /// <summary>To a coordinator: somebody cannot be reached.</summary>
    Unreachable,

    /// <summary>To a coordinator: the date has passed, and still no answer.</summary>
    Escalation,

    /// <summary>To a coordinator: somebody asks something.</summary>
    Question,

    /// <summary>A question was answered: to whoever asked, and to the other coordinators.</summary>
    Answer,

    /// <summary>To a new coordinator: the assessment is theirs, too.</summary>
    HandedOver,

    /// <summary>To a coordinator: a version that somebody else made has conflicts to decide.</summary>
    Conflict,
}

public enum OutboxStatus
{
    Pending,

    /// <summary>Handed to Teams; the answer has not been recorded yet.</summary>
    Sending,
    Sent,

    /// <summary>Will never be delivered; see <see cref="OutboxMessage.Problem"/>.</summary>
    Failed,
}

/// <summary>One message to one person, written together with the change that caused it.</summary>
/// <param name="Id">Deterministic: the same cause gives the same id, so that a rerun finds its own row.</param>
/// <param name="RecipientObjectId">Entra object id.</param>
/// <param name="StakeholderId">Whose assignments it is about; empty when several messages about several people go as one.</param>
/// <param name="ItemKeys">In printing order; at least one, but for a question about no item in particular, and for conflicts outside the items.</param>
/// <param name="Text">A person's comment or reason that goes with it; null when there is none.</param>
/// <param name="DueAt">UTC; not sent before.</param>
/// <param name="Attempts">Times it was handed to Teams.</param>
/// <param name="ActivityId">Of the message in Teams; several rows that went as one message share it.</param>
/// <param name="Uncertain">An attempt ended without an answer, so that the person may have received it twice.</param>
/// <param name="QuestionId">Which question it is or answers; null for every other kind.</param>
/// <param name="DeliveryId">What the message went under, while it is on its way or may have arrived; a repetition goes under the same.</param>
/// <param name="Trace">Trace parent (W3C) of the step that caused it; null when nobody traced it.</param>
public sealed record OutboxMessage(
    string AssessmentId,
    string Id,
    OutboxKind Kind,
    string RecipientObjectId,
    string StakeholderId,
    IReadOnlyList<string> ItemKeys,
    string? Text,
    DateTimeOffset CreatedAt,
    DateTimeOffset DueAt,
    OutboxStatus Status = OutboxStatus.Pending,
    int Attempts = 0,
    DateTimeOffset? LastAttemptAt = null,
    string? ActivityId = null,
    string? Problem = null,
    DeliveryProblem? Why = null,
    bool Uncertain = false,
    string? QuestionId = null,
    string? DeliveryId = null,
    string? Trace = null)
{
    /// <summary>It asks a stakeholder for something, or reminds of it.</summary>
    [JsonIgnore]
    public bool IsToStakeholder => Kind is OutboxKind.Prompt or OutboxKind.Reminder or OutboxKind.Returned;

    /// <param name="cause">What happened, with a number that never repeats, for example <c>returned~05~2</c>.</param>
    public static OutboxMessage For(
        Assessment assessment, OutboxKind kind, string recipient, string stakeholderId, IReadOnlyList<string> itemKeys, string cause, DateTimeOffset now, string? text = null) =>
        new(assessment.Id, Ids.Derive("outbox", kind.ToString(), recipient, stakeholderId, cause), kind, recipient, stakeholderId, itemKeys, text, now, now);
}
