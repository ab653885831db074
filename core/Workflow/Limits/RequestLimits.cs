namespace OfficeIntegration.Core.Workflow.Limits;

/// <summary>
/// Counts what one person asks, by API and by chat, and what is asked about one assessment. Each instance of the product
/// counts for itself, so that several together take as many times as much; counting costs no request to the store.
/// </summary>
public sealed class RequestLimits(LimitOptions options, TimeProvider clock)
{
    /// <summary>Beyond so many, those are forgotten whose use has come back; they would start anew anyway.</summary>
    private const int MostRemembered = 20_000;

    private readonly Lock _counting = new();
    private readonly Dictionary<string, long> _usedUntil = new(StringComparer.OrdinalIgnoreCase);

    internal int Remembered => _usedUntil.Count;

    /// <param name="assessmentId">As the request names it, whether there is one or not; null when it names none.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.TooManyRequests"/>, with the seconds to wait.</exception>
    public void Take(Caller caller, string? assessmentId)
    {
        lock (_counting)
        {
            Take($"person {caller.TenantId} {caller.ObjectId}", options.Person);
            if (!string.IsNullOrEmpty(assessmentId))
            {
                Take($"assessment {assessmentId}", options.Assessment);
            }
        }
    }

    private void Take(string whose, RequestLimit limit)
    {
        long now = clock.GetUtcNow().UtcTicks;
        (long after, TimeSpan? wait) = limit.Take(_usedUntil.GetValueOrDefault(whose), now);
        if (wait is { } time)
        {
            throw new RefusedException(Refusal.TooManyRequests, ("seconds", Math.Max(1, (int)Math.Ceiling(time.TotalSeconds))));
        }

        if (_usedUntil.Count >= MostRemembered)
        {
            Forget(now);
        }

        _usedUntil[whose] = after;
    }

    private void Forget(long now)
    {
        foreach (string idle in _usedUntil.Where(one => one.Value <= now).Select(one => one.Key).ToArray())
        {
            _usedUntil.Remove(idle);
        }
    }
}
