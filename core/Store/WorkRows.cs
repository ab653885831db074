using Azure.Data.Tables;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Core.Store;

/// <summary>A submission that has been taken in; the same one is not taken in again.</summary>
public sealed record Inbox(string SubmissionId, string AssignmentId, int Version, DateTimeOffset At);

/// <summary>Both an edit made in Word and a newer answer stand in the master, until somebody decides.</summary>
/// <param name="Id">Names the place in the document.</param>
/// <param name="MasterVersion">The version that brought it.</param>
/// <param name="At">When that version was made, UTC.</param>
public sealed record OpenConflict(string ItemKey, string AssignmentId, int IncomingVersion, int MasterVersion, DateTimeOffset At, string Id)
{
    /// <summary>Name of whoever changed what stands there; empty when it is not known.</summary>
    public string MineBy { get; init; } = "";

    /// <summary>Name of whoever the other text is from; empty when it is not known.</summary>
    public string TheirsBy { get; init; } = "";

    /// <param name="version">That brought it.</param>
    public static OpenConflict Of(MergeConflict conflict, DocumentVersion version) =>
        new(conflict.ItemKey, conflict.AssignmentId, conflict.IncomingVersion, version.Number, version.At, conflict.Id) { MineBy = conflict.MineBy, TheirsBy = conflict.TheirsBy };
}

/// <summary>Text in a returned section file that belongs to no item; kept until somebody has put it where it belongs.</summary>
/// <param name="FileHash">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Piece">From 0.</param>
public sealed record UnplacedText(string StakeholderId, string FileHash, int Piece, string Text, DateTimeOffset At);

/// <summary>Record to row in the work table: the record packed, and next to it the few columns that filters need.</summary>
internal static class WorkRows
{
    public static TableEntity Of(Assessment value) => Packed.Entity(value.Id, Keys.Assessment, value);

    public static TableEntity Of(string assessmentId, Stakeholder value) => Packed.Entity(assessmentId, Keys.Stakeholder(value.Id), value);

    /// <summary>Finds the stakeholder by Entra object id without looking at all of them.</summary>
    public static TableEntity PersonIn(string assessmentId, string objectId, string stakeholderId) =>
        new(assessmentId, Keys.PersonIn(objectId)) { ["StakeholderId"] = stakeholderId };

    public static TableEntity Of(string assessmentId, Assignment value)
    {
        TableEntity row = Packed.Entity(assessmentId, Keys.Assignment(value.Id), value);
        row["ItemKey"] = value.ItemKey;
        return row;
    }

    public static TableEntity Of(string assessmentId, Contribution value) =>
        Packed.Entity(assessmentId, Keys.Contribution(value.AssignmentId, value.Version), value);

    public static TableEntity Of(string assessmentId, Draft value) =>
        Packed.Entity(assessmentId, Keys.Draft(Assignment.IdOf(value.StakeholderId, value.ItemKey)), value);

    public static TableEntity Of(string assessmentId, Inbox value) =>
        Packed.Entity(assessmentId, Keys.Inbox(value.SubmissionId), value);

    public static TableEntity Of(string assessmentId, OpenConflict value) =>
        Packed.Entity(assessmentId, Keys.Conflict(value.Id), value);

    public static TableEntity Of(string assessmentId, Question value) =>
        Packed.Entity(assessmentId, Keys.Question(value.Id), value);

    public static TableEntity Of(string assessmentId, UnplacedText value) =>
        Packed.Entity(assessmentId, Keys.Unplaced(value.FileHash, value.Piece), value);

    public static TableEntity Of(OutboxMessage value)
    {
        TableEntity row = Packed.Entity(value.AssessmentId, Keys.Outbox(value.Id), value);
        row["Status"] = value.Status.ToString();
        row["ToStakeholder"] = value.IsToStakeholder;
        return row;
    }

    public static TableEntity Of(string assessmentId, ReachRecord value) =>
        Packed.Entity(assessmentId, Keys.Reach(value.StakeholderId), value);

    public static TableEntity Of(string assessmentId, Sending value) =>
        Packed.Entity(assessmentId, Keys.Sending(value.Kind), value);

    public static TableEntity Of(string assessmentId, AuditEntry value) =>
        Packed.Entity(assessmentId, Keys.Audit(value.Sequence), value);

    /// <summary>Where the audit chain ends.</summary>
    public static TableEntity ChainEnd(string assessmentId, long sequence, string hash) =>
        new(assessmentId, Keys.Chain) { ["Sequence"] = sequence, ["Hash"] = hash };

    /// <summary>Up to which version of the document its edits stand in the audit chain.</summary>
    public static TableEntity Recorded(string assessmentId, int version) => new(assessmentId, Keys.Recorded) { ["Version"] = version };

    public static TableEntity Of(string assessmentId, Pseudonym value) =>
        Packed.Entity(assessmentId, Keys.Actor(value.ObjectId), value);
}
