using System.Text.Json.Serialization;
using OfficeIntegration.Core.People;

namespace OfficeIntegration.Core.Workflow.WorkingCopies;

/// <summary>The master as a file in a folder where people edit it together.</summary>
/// <param name="Folder">Chosen by a coordinator.</param>
/// <param name="File">As it was seen last.</param>
/// <param name="Version">Of the master that was put there last.</param>
/// <param name="Sha256">Of the content that was put there or taken from there last.</param>
/// <param name="DeltaLink">Asks for what has changed since it was looked at.</param>
/// <param name="Secret">Comes with every notification; unguessable.</param>
/// <param name="LookedAt">UTC.</param>
/// <param name="Notified">Graph said that something changed since.</param>
/// <param name="Trouble">Why nothing goes to and fro; null when it does.</param>
/// <param name="SubscriptionId">Null while Graph does not tell of changes.</param>
/// <param name="SubscribedUntil">UTC; Graph is asked some time before. Null when it never was.</param>
public sealed record WorkingCopy(
    string TenantId,
    string AssessmentId,
    DriveFolder Folder,
    DriveFile File,
    int Version,
    string Sha256,
    string DeltaLink,
    string Secret,
    DateTimeOffset LookedAt,
    bool Notified = false,
    WorkingCopyTrouble? Trouble = null,
    string? SubscriptionId = null,
    DateTimeOffset? SubscribedUntil = null)
{
    /// <summary>Leads back to the assessment; comes with every notification.</summary>
    [JsonIgnore]
    public string ClientState => $"{AssessmentId}~{Secret}";
}

/// <summary>Each has a sentence in six languages.</summary>
public enum WorkingCopyTrouble
{
    /// <summary>Somebody took the file away.</summary>
    Gone,

    /// <summary>What stands in the file now cannot be taken in, and is not written over.</summary>
    Unreadable,

    /// <summary>Graph does not let the product into the folder any more.</summary>
    Refused,
}
