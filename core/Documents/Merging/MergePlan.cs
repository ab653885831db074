using OfficeIntegration.Core.Documents.Identity;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>An answer as the last merge left it.</summary>
/// <param name="Digest">Of the region as it was generated.</param>
/// <param name="Offered">Body digest of an incoming text that was put next to an edited one; empty when there is none.</param>
public sealed record WrittenAnswer(AnswerKey Key, int Version, string Digest, string Offered);

/// <summary>An answer as it stands in the newest master, perhaps edited in Word.</summary>
/// <param name="Digest">Of the whole region.</param>
/// <param name="BodyDigest">Of the region without the line that says who it is from.</param>
public sealed record CurrentAnswer(AnswerKey Key, string Digest, string BodyDigest);

/// <summary>An accepted contribution.</summary>
/// <param name="BodyDigest">As <see cref="CurrentAnswer.BodyDigest"/> would be if it stood in the document.</param>
public sealed record IncomingAnswer(AnswerKey Key, int Version, string BodyDigest);

public enum MergeAction
{
    /// <summary>The document has no answer with this key.</summary>
    Insert,

    /// <summary>Nobody edited what stands there, or what stands there already says the same.</summary>
    Replace,

    /// <summary>Edited in Word and changed by its author: both texts stay, the incoming one as a tracked insertion.</summary>
    Offer,
}

public sealed record MergeStep(AnswerKey Key, int Version, MergeAction Action);

/// <param name="Steps">Empty when there is nothing to do.</param>
public sealed record MergePlan(IReadOnlyList<MergeStep> Steps);
