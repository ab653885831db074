namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>What delivery runs leave behind, so that everybody can see whether messages go out.</summary>
/// <param name="RanAt">When a run came to an end last; written once in <see cref="Often"/>, and when something changes.</param>
/// <param name="Refused">Null while Teams takes what it is handed.</param>
public sealed record DeliveryPulse(DateTimeOffset RanAt, RefusedSpell? Refused)
{
    public static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    /// <param name="before">Null before the first run.</param>
    /// <param name="taken">How many messages Teams answered for good in the run.</param>
    /// <param name="refused">How many it asked to come later with.</param>
    public static DeliveryPulse After(DeliveryPulse? before, int taken, int refused, DateTimeOffset now) =>
        new(now, taken > 0 ? null : refused > 0 ? new(before?.Refused?.Since ?? now, now) : before?.Refused);

    /// <summary>It says something that <paramref name="before"/> does not.</summary>
    public bool IsNews(DeliveryPulse? before) => before is null || Refused?.Since != before.Refused?.Since || RanAt - before.RanAt >= Often;
}

/// <summary>A time in which Teams asked to come later with everything it was handed.</summary>
/// <param name="Last">When it did so last; after that it may have been handed nothing.</param>
public sealed record RefusedSpell(DateTimeOffset Since, DateTimeOffset Last);
