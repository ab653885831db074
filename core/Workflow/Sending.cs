namespace OfficeIntegration.Core.Workflow;

/// <summary>That somebody has set many messages going, and how far that has come: for whoever opens the page meanwhile.</summary>
/// <param name="Kind"><see cref="OutboxKind.Prompt"/> or <see cref="OutboxKind.Reminder"/>.</param>
/// <param name="People">Who is to get one; at least one.</param>
/// <param name="Done">How many of them have been seen to; their message is in the outbox, or they need none any more.</param>
/// <param name="BegunAt">UTC.</param>
/// <param name="SeenAt">When it was last known to go on, UTC.</param>
public sealed record Sending(OutboxKind Kind, int People, int Done, DateTimeOffset BegunAt, DateTimeOffset SeenAt)
{
    /// <summary>What has not been heard of for so long was stopped in the middle; whoever begins it again sends nothing twice.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>How often it is written down how far it has come.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    public static Sending Begun(OutboxKind kind, int people, DateTimeOffset now) => new(kind, people, 0, now, now);

    public bool IsUnderWay(DateTimeOffset now) => now - SeenAt < Patience;

    public bool IsWorthNoting(DateTimeOffset now) => now - SeenAt >= Pace;

    public Sending At(int done, DateTimeOffset now) => this with { Done = Math.Min(done, People), SeenAt = now };
}
