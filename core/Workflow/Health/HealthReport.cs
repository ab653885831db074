namespace OfficeIntegration.Core.Workflow.Health;

/// <param name="Dependencies">Each once.</param>
/// <param name="OutboxAge">How long the message that is due longest has been due; zero when nothing is, null when nobody knows.</param>
public sealed record HealthReport(IReadOnlyList<DependencyHealth> Dependencies, TimeSpan? OutboxAge)
{
    public HealthStatus Status => Dependencies.Max(dependency => dependency.Status);
}
