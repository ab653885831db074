namespace OfficeIntegration.Core.Workflow;

/// <summary>Where the bot can reach a person, and what the two were talking about.</summary>
/// <param name="ObjectId">Entra object id.</param>
/// <param name="Reference">The channel's conversation reference as JSON; opaque outside the bot.</param>
/// <param name="CurrentAssessmentId">The assessment of the item opened last; null before the first.</param>
/// <param name="CurrentItemKey">A typed answer belongs to this item.</param>
/// <param name="Language">What the person chose; null for the language they were imported with.</param>
public sealed record Conversation(
    string TenantId,
    string ObjectId,
    string Reference,
    DateTimeOffset SeenAt,
    string? CurrentAssessmentId = null,
    string? CurrentItemKey = null,
    string? Language = null);
