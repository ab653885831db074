namespace OfficeIntegration.Core.Workflow.Reach;

/// <summary>How far one person has come with what they are asked for, lowest first; the last two leave the ladder.</summary>
public enum ReachRung
{
    /// <summary>Assigned, but not asked yet.</summary>
    NotAsked,

    /// <summary>Will not be reached in Teams; <see cref="DeliveryProblem"/> says why.</summary>
    Unreachable,

    /// <summary>The message waits to be sent.</summary>
    Queued,

    /// <summary>Teams has taken the message.</summary>
    Delivered,

    /// <summary>Teams says that the person has read the message.</summary>
    Read,
    Opened,
    Drafting,

    /// <summary>Answered, and sent back with a comment.</summary>
    Returned,
    Submitted,

    /// <summary>The newest answer is accepted, and may stand in the document.</summary>
    Accepted,
    Declined,
    Delegated,
}
