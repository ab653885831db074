using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Core.Workflow.Health;

/// <summary>What is seen of a dependency, and what that means.</summary>
public static class HealthRules
{
    /// <summary>Longer than a run may take.</summary>
    public static readonly TimeSpan StandsStillAfter = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(15);

    /// <summary>As long as the longest pause after a refusal: what was refused before it has been tried again.</summary>
    public static readonly TimeSpan RefusedAfter = BackOff.Longest;

    // What was refused would have been tried again by now: there is nothing left to try, and nobody knows better.
    private static readonly TimeSpan ForgottenAfter = 3 * BackOff.Longest;

    /// <param name="answers">Null when it answered and does not let us ask.</param>
    public static DependencyHealth Directory(bool? answers) => answers switch
    {
        true => new(Dependency.Directory, HealthStatus.Healthy),
        false => new(Dependency.Directory, HealthStatus.Degraded, HealthReason.NotAnswering),
        null => new(Dependency.Directory, HealthStatus.Healthy, HealthReason.NotAllowed),
    };

    /// <param name="seen">Null when the storage does not answer.</param>
    public static DependencyHealth Storage(DeliverySeen? seen) => seen is null
        ? new(Dependency.Storage, HealthStatus.Unhealthy, HealthReason.NotAnswering)
        : new(Dependency.Storage, HealthStatus.Healthy);

    /// <inheritdoc cref="Storage"/>
    public static DependencyHealth Delivery(DeliverySeen? seen, DateTimeOffset now) =>
        seen is null ? new(Dependency.Delivery, HealthStatus.Degraded, HealthReason.NotKnown)
        : WhyNot(seen, now) is { } why ? new(Dependency.Delivery, HealthStatus.Degraded, why)
        : new(Dependency.Delivery, HealthStatus.Healthy);

    /// <summary>Zero when nothing is due.</summary>
    public static TimeSpan Age(DeliverySeen seen, DateTimeOffset now) => seen.OldestDueAt is { } due && due < now ? now - due : TimeSpan.Zero;

    private static HealthReason? WhyNot(DeliverySeen seen, DateTimeOffset now) =>
        seen.Pulse is not { } pulse || now - pulse.RanAt >= StandsStillAfter ? HealthReason.StandsStill
        : pulse.Refused is { } spell && now - spell.Since >= RefusedAfter && now - spell.Last < ForgottenAfter ? HealthReason.Refused
        : Age(seen, now) >= LateAfter ? HealthReason.Late
        : null;
}
