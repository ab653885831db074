namespace OfficeIntegration.Core.Workflow;

/// <summary>What a stakeholder asked the coordinators, and what one of them said.</summary>
/// <param name="Id">The same for every delivery of the same question.</param>
/// <param name="ItemKey">The item it is about; null when it is about none in particular.</param>
/// <param name="Reply">Null until a coordinator has answered.</param>
/// <param name="RepliedBy">Name of that coordinator.</param>
public sealed record Question(
    string Id, string StakeholderId, string? ItemKey, string Text, DateTimeOffset AskedAt, string? Reply = null, string? RepliedBy = null, DateTimeOffset? RepliedAt = null);
