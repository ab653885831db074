namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>How long to leave a conversation alone after a try that failed for the moment.</summary>
public static class BackOff
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Twice as long after each try, half of it by chance, and never less than Teams asked for.</summary>
    /// <param name="attempts">Tries so far, from 1.</param>
    /// <param name="retryAfter">What Teams asked for; null when it asked for nothing.</param>
    /// <param name="chance">From 0 up to 1, so that those who failed together do not come back together.</param>
    public static TimeSpan After(int attempts, TimeSpan? retryAfter, double chance)
    {
        TimeSpan doubled = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, attempts)));
        TimeSpan spread = doubled * (0.5 + (chance / 2));
        return retryAfter is { } asked ? asked + TimeSpan.FromSeconds(chance) : spread;
    }
}
