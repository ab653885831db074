namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>One load to be measured.</summary>
/// <param name="People">In all, evenly over the assessments; each is asked for two items.</param>
/// <param name="Lasts">From the first request to the last one that is begun.</param>
/// <param name="Pause">Of one person between one thing and the next, on average.</param>
internal sealed record LoadPlan(int Assessments, int People, TimeSpan Lasts, TimeSpan Pause);
