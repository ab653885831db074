using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Functions.Assessments;

/// <summary>
/// The ETag of a status. It is a weak one: it names the newest entry of the record, so that asking again costs two
/// rows; how far messages have come meanwhile is not recorded, and no news.
/// </summary>
internal static class StatusTag
{
    private const int HashChars = 12;

    /// <param name="recorded">Read before the status, so that what happens in between is news the next time; null before the first entry.</param>
    /// <param name="language">Of the texts; null for the assessment's.</param>
    public static string Of(AuditAnchor? recorded, string? language) => $"W/\"{recorded?.Sequence ?? 0}-{recorded?.Hash[..HashChars]}-{language}\"";
}
