using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Functions.Records;

/// <summary>What is left of an assessment that was deleted.</summary>
/// <param name="LastSequence">Number of its last audit entry.</param>
/// <param name="LastHash">Of that entry; it vouches for a record that was exported before.</param>
public sealed record DeletedView(string AssessmentId, DateTimeOffset At, long LastSequence, string LastHash)
{
    public static DeletedView Of(Tombstone stone) => new(stone.AssessmentId, stone.At, stone.Sequence, stone.Hash);
}
