namespace OfficeIntegration.Core.Store;

/// <summary>What is left of a deleted assessment: that there was one, who deleted it, and where its audit chain ended.</summary>
/// <param name="By">Entra object id; null when retention did it.</param>
/// <param name="Sequence">Of the last audit entry; together with <paramref name="Hash"/> it vouches for a chain that was exported before.</param>
/// <param name="IsErased">No row is left, and none comes any more.</param>
public sealed record Tombstone(string TenantId, string AssessmentId, DateTimeOffset At, string? By, long Sequence, string Hash, bool IsErased = false);
