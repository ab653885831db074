using OfficeIntegration.Core.People;

namespace OfficeIntegration.Core.Workflow.WorkingCopies;

public enum SeenFile
{
    /// <summary>Our own upload, or nothing happened.</summary>
    AsLeft,

    /// <summary>Renamed, moved, or its properties changed; the content is as it was.</summary>
    ContentAsLeft,
    Changed,
    Gone,
}

/// <summary>What is done about a working copy; knows no drive and no store.</summary>
public static class WorkingCopyRules
{
    /// <summary>Notifications get lost; without one the folder is looked at after so long.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(15);

    /// <summary>A subscription that has less left than this is renewed.</summary>
    public static readonly TimeSpan RenewBefore = TimeSpan.FromDays(2);

    /// <param name="now">As the drive has it; null when it has none.</param>
    public static SeenFile Compare(DriveFile left, DriveFile? now) => now switch
    {
        null or { IsDeleted: true } => SeenFile.Gone,
        _ when now.ETag == left.ETag => SeenFile.AsLeft,
        _ when now.CTag is { } content && content == left.CTag => SeenFile.ContentAsLeft,
        _ => SeenFile.Changed,
    };

    /// <param name="head">The newest version of the master.</param>
    public static bool IsDue(WorkingCopy copy, int head, DateTimeOffset now) =>
        copy.Notified || (copy.Version != head && copy.Trouble is null) || now - copy.LookedAt >= LookAgain;

    /// <summary>After a refusal Graph is asked again.</summary>
    public static readonly TimeSpan AskAgain = TimeSpan.FromHours(1);

    public static bool IsToBeSubscribed(WorkingCopy copy, DateTimeOffset now) => copy.SubscribedUntil is not { } until || until - now < RenewBefore;

    /// <summary>As if subscribed, until it is time to ask again.</summary>
    public static WorkingCopy NotSubscribed(WorkingCopy copy, DateTimeOffset now) => copy with { SubscriptionId = null, SubscribedUntil = now + RenewBefore + AskAgain };
}
