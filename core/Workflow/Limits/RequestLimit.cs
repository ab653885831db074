namespace OfficeIntegration.Core.Workflow.Limits;

/// <summary>So many requests in a minute, at once if need be; what was used up comes back evenly over the minute.</summary>
/// <param name="PerMinute">At least 1.</param>
public sealed record RequestLimit(int PerMinute)
{
    private long TicksEach => TimeSpan.TicksPerMinute / PerMinute;

    /// <param name="usedUntil">When everything used so far has come back, in ticks of a clock; 0 for somebody new.</param>
    /// <returns>The same after one more request; or, unchanged, with how long to wait before one is taken.</returns>
    public (long UsedUntil, TimeSpan? Wait) Take(long usedUntil, long now)
    {
        long after = Math.Max(usedUntil, now) + TicksEach;
        long over = after - now - TimeSpan.TicksPerMinute;
        return over > 0 ? (usedUntil, TimeSpan.FromTicks(over)) : (after, null);
    }
}
