namespace OfficeIntegration.Core.Workflow.Reach;

/// <summary>What is known about reaching one person beyond their assignments and messages.</summary>
/// <param name="ReadUpTo">Id of the last message that Teams says the person has read; Teams' ids are numbers that grow. Null when it never said so.</param>
/// <param name="Steps">What coordinators did outside Teams, oldest first.</param>
/// <param name="Install">The last attempt to install the app for the person; null before the first.</param>
/// <param name="Mail">The e-mail with the section file that the product sent; null when it sent none.</param>
public sealed record ReachRecord(string StakeholderId, string? ReadUpTo, DateTimeOffset? ReadAt, IReadOnlyList<StepTaken> Steps, InstallTry? Install = null, SectionMail? Mail = null)
{
    public static ReachRecord None(string stakeholderId) => new(stakeholderId, null, null, []);

    public bool HasRead(string? activityId) =>
        long.TryParse(activityId, out long sent) && long.TryParse(ReadUpTo, out long read) && sent <= read;
}

/// <param name="Problem">Why it is not installed; null when it is.</param>
public sealed record InstallTry(DateTimeOffset At, DeliveryProblem? Problem);

/// <param name="Id">Goes along as a header of the message.</param>
public sealed record SectionMail(string Id, DateTimeOffset At, MailState State);

public enum MailState
{
    Sending,
    Sent,

    /// <summary>Nobody knows whether it went out; it is not sent again.</summary>
    Uncertain,
}

/// <param name="By">Entra object id of the coordinator.</param>
public sealed record StepTaken(ReachStep Step, DateTimeOffset At, string By);
