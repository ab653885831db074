namespace OfficeIntegration.Core.Workflow;

/// <summary>Where the bot can reach a person, and what the two were talking about.</summary>
/// <param name="ObjectId">Entra object id.</param>
/// <param name="Reference">The channel's conversation reference as JSON; opaque outside the bot.</param>
/// <param name="CurrentAssessmentId">The assessment of the item opened last; null before the first.</param>
/// <param name="CurrentItemKey">A typed answer belongs to this item.</param>
/// <param name="Language">What the person chose; null for the language they were imported with.</param>
/// <param name="Answered">Short names of the last activities that were dealt with to the end, oldest first; null before the first.</param>
/// <param name="CoordinatedAssessmentId">A list of people that is attached belongs to this assessment; null before one was named.</param>
public sealed record Conversation(
    string TenantId,
    string ObjectId,
    string Reference,
    DateTimeOffset SeenAt,
    string? CurrentAssessmentId = null,
    string? CurrentItemKey = null,
    string? Language = null,
    IReadOnlyList<string>? Answered = null,
    string? CoordinatedAssessmentId = null)
{
    /// <summary>Activities that are remembered. A channel repeats one within minutes, not after so many others.</summary>
    public const int MostAnswered = 64;

    /// <summary>The activity came before, and was dealt with.</summary>
    /// <param name="activity">Any name that the activity has alone.</param>
    public bool HasAnswered(string activity) => Answered?.Contains(Short(activity)) == true;

    public Conversation WithAnswered(string activity) => HasAnswered(activity)
        ? this
        : this with { Answered = [.. (Answered ?? []).TakeLast(MostAnswered - 1), Short(activity)] };

    private static string Short(string activity) => Ids.Derive("answered", activity)[..12];
}
