namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>
/// What Teams takes from a bot, as Microsoft publishes it under "Optimize your bot with rate limiting in Teams"; beyond
/// it answers 412 or 429.
/// </summary>
/// <param name="PerTenant">Requests of the app to one tenant.</param>
/// <param name="PerConversation">Messages of the app to one conversation; all of them hold.</param>
public sealed record TeamsLimits(RateLimit PerTenant, IReadOnlyList<RateLimit> PerConversation)
{
    public static TeamsLimits Published { get; } = new(
        new(50, TimeSpan.FromSeconds(1)),
        [
            new(7, TimeSpan.FromSeconds(1)),
            new(8, TimeSpan.FromSeconds(2)),
            new(60, TimeSpan.FromSeconds(30)),
            new(1_800, TimeSpan.FromHours(1)),
        ]);

    /// <param name="factor">So many times the requests in the same time.</param>
    public TeamsLimits Times(int factor) => new(PerTenant with { Count = PerTenant.Count * factor }, [.. PerConversation.Select(limit => limit with { Count = limit.Count * factor })]);
}
