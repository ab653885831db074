using System.Globalization;
using System.Text;

namespace OfficeIntegration.Core.Store;

/// <summary>
/// Every partition and row key is built here. Parts that people name are encoded, so that no key holds a character
/// the Table service forbids (<c>/ \ # ?</c> and control characters) or the separator itself.
/// </summary>
public static class Keys
{
    public const string Assessment = "assessment";
    public const string Chain = "chain";
    public const string Head = "head";
    public const string Recorded = "recorded";

    /// <summary>Partition of the table of assessments with what is left of deleted ones; no tenant's, since no encoded key holds the sign.</summary>
    public const string Tombstones = "|deleted";
    public const string Numbers = "numbers";

    /// <summary>The one partition of its table.</summary>
    public const string WorkingCopies = "workingcopies";

    public static string Stakeholder(string stakeholderId) => $"stakeholder|{Encode(stakeholderId)}";

    public static string Assignment(string assignmentId) => $"assignment|{Encode(assignmentId)}";

    /// <summary>What all versions of one assignment's contribution start with.</summary>
    public static string Contribution(string assignmentId) => $"contribution|{Encode(assignmentId)}|";

    public static string Contribution(string assignmentId, int version) => Contribution(assignmentId) + Number(version, 6);

    public static string Draft(string assignmentId) => $"draft|{Encode(assignmentId)}";

    public static string Outbox(string messageId) => $"outbox|{Encode(messageId)}";

    /// <summary>Partition of the outbox table with what is to be sent, by time.</summary>
    public const string Due = "due";

    /// <summary>Partition and row of the outbox table that say how the delivery itself is.</summary>
    public const string Pulse = "pulse";

    /// <summary>Where a message stands in <see cref="Due"/>: the earlier it is due, the further in front.</summary>
    public static string DueAt(DateTimeOffset at, string assessmentId, string messageId) => $"{Number(at.UtcTicks, 19)}|{Queued(assessmentId, messageId)}";

    /// <summary>What every message that is due up to <paramref name="at"/> stands before.</summary>
    public static string AfterDue(DateTimeOffset at) => $"{Number(at.UtcTicks, 19)}}}";

    /// <summary>Partition of the outbox table with everything one person has not been sent yet.</summary>
    public static string QueueOf(string objectId) => $"for|{Person(objectId)}";

    public static string Queued(string assessmentId, string messageId) => $"{Encode(assessmentId)}|{Encode(messageId)}";

    public static string Reach(string stakeholderId) => $"reach|{Encode(stakeholderId)}";

    public static string Sending(Workflow.OutboxKind kind) => $"sending|{kind}";

    /// <summary>Leads from an Entra object id to the stakeholder.</summary>
    public static string PersonIn(string objectId) => $"person|{Person(objectId)}";

    /// <summary>What a person is called in the audit chain.</summary>
    public static string Actor(string objectId) => $"actor|{Person(objectId)}";

    public static string Inbox(string submissionId) => $"inbox|{Encode(submissionId)}";

    public static string Conflict(string conflictId) => $"conflict|{Encode(conflictId)}";

    public static string Question(string questionId) => $"question|{Encode(questionId)}";

    /// <summary>What all pieces from one file start with.</summary>
    public static string Unplaced(string fileHash) => $"unplaced|{fileHash}|";

    public static string Unplaced(string fileHash, int piece) => Unplaced(fileHash) + Number(piece, 4);

    public static string Audit(long sequence) => $"audit|{Number(sequence, 12)}";

    public static string Version(int version) => $"version|{Number(version, 8)}";

    /// <summary>A row of pieces, by its SHA-256.</summary>
    public static string Segment(string hash) => $"segment|{hash}|0000";

    public static string Prepared(string assignmentId, int version) => $"{PreparedTo(Workflow.Assignment.ItemKeyOf(assignmentId))}{Encode(assignmentId)}|{Number(version, 6)}";

    /// <summary>What the prepared answers to one item begin with.</summary>
    public static string PreparedTo(string itemKey) => $"prepared|{Encode(itemKey)}|";

    /// <summary>What all pieces of one picture start with.</summary>
    public static string Picture(string hash) => $"picture|{Encode(hash)}|";

    public static string Picture(string hash, int piece) => Picture(hash) + Number(piece, 4);

    public static string Tenant(string tenantId) => Encode(tenantId);

    public static string Person(string objectId) => Encode(objectId.ToLowerInvariant());

    /// <summary>The first key after all that start with <paramref name="prefix"/>, for a range filter.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    /// <summary>The service takes no such key (1 KiB of UTF-16), so there is no row of it; asking would be an error.</summary>
    public static bool IsTooLong(string key) => key.Length > 512;

    /// <summary>Letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c> stay; every other UTF-8 byte becomes <c>=XX</c>.</summary>
    public static string Encode(string part)
    {
        var key = new StringBuilder(part.Length);
        foreach (byte value in Encoding.UTF8.GetBytes(part))
        {
            char character = (char)value;
            _ = char.IsAsciiLetterOrDigit(character) || "-._~".Contains(character, StringComparison.Ordinal)
                ? key.Append(character)
                : key.Append('=').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return key.ToString();
    }

    private static string Number(long value, int digits) => value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
