namespace OfficeIntegration.Core.Workflow.Auditing;

/// <summary>Every word an audit entry may say happened; docs/records.md says what each means and what it is about.</summary>
public static class AuditActions
{
    public const string Started = "started";
    public const string PersonAdded = "person added";
    public const string PersonChanged = "person changed";
    public const string Anonymised = "anonymised";
    public const string Assigned = "assigned";
    public const string Asked = "asked";
    public const string Unreachable = "unreachable";
    public const string AppInstalled = "app installed";
    public const string AppNotInstalled = "app not installed";
    public const string Delivered = "delivered";
    public const string Undeliverable = "undeliverable";
    public const string Held = "held";
    public const string Read = "read";
    public const string Opened = "opened";
    public const string Drafting = "drafting";
    public const string Submitted = "submitted";
    public const string Unplaced = "unplaced";
    public const string UploadRefused = "upload refused";
    public const string Returned = "returned";
    public const string Accepted = "accepted";
    public const string Declined = "declined";
    public const string Delegated = "delegated";
    public const string Merged = "merged";
    public const string Published = "published";
    public const string Edited = "edited";
    public const string Conflict = "conflict";
    public const string Decided = "decided";
    public const string Settled = "settled";
    public const string AskedTheCoordinator = "asked the coordinator";
    public const string AnsweredAQuestion = "answered a question";
    public const string Reminded = "reminded";
    public const string Escalated = "escalated";
    public const string Muted = "muted";
    public const string Unmuted = "unmuted";
    public const string RemindersChanged = "reminders changed";
    public const string ReachStep = "reach step";
    public const string SectionMailed = "section mailed";
    public const string SectionMailUncertain = "section mail uncertain";
    public const string SectionMailRefused = "section mail refused";
    public const string WorkingCopyChosen = "working copy chosen";
    public const string WorkingCopyPublished = "working copy published";
    public const string WorkingCopyUnreadable = "working copy unreadable";
    public const string WorkingCopyEnded = "working copy ended";
    public const string HandedOver = "handed over";
    public const string AuditorNamed = "auditor named";
    public const string AuditorEnded = "auditor ended";
    public const string Downloaded = "downloaded";
    public const string SectionMade = "section made";
    public const string Exported = "exported";
    public const string Imported = "imported";
    public const string AuditExported = "audit exported";

    public static IReadOnlySet<string> All { get; } =
        typeof(AuditActions).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);
}
