namespace OfficeIntegration.Benchmarks.Measuring;

/// <summary>How long to warm up and how often to measure.</summary>
/// <param name="WarmUp">At least so long, and at least one operation; .NET needs about four seconds until its times settle.</param>
/// <param name="Rounds">Measured at least so often; the median counts.</param>
internal sealed record Effort(TimeSpan WarmUp, int Rounds)
{
    public static Effort Full { get; } = new(TimeSpan.FromSeconds(4), 11);

    /// <summary>For looking at a change while it is made; not for figures to quote.</summary>
    public static Effort Quick { get; } = new(TimeSpan.FromSeconds(1), 3);
}
