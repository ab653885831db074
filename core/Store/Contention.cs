namespace OfficeIntegration.Core.Store;

/// <summary>How long to step aside for somebody who was quicker, before trying again.</summary>
public static class Contention
{
    private const double FirstMs = 20;
    private const double LongestMs = 500;

    /// <param name="attempt">From 1: the try that has just failed.</param>
    /// <param name="chance">From 0 up to 1, drawn anew each time, so that those who met do not meet again.</param>
    /// <returns>Between a quarter and the whole of 20 ms, 40 ms, 80 ms …, and never more than half a second.</returns>
    public static TimeSpan Pause(int attempt, double chance) =>
        TimeSpan.FromMilliseconds(Math.Min(LongestMs, FirstMs * Math.Pow(2, Math.Min(attempt, 20) - 1)) * (0.25 + (0.75 * chance)));
}
