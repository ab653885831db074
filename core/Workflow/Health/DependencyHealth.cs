namespace OfficeIntegration.Core.Workflow.Health;

/// <param name="Reason">Null when there is nothing to say.</param>
public sealed record DependencyHealth(Dependency Dependency, HealthStatus Status, HealthReason? Reason = null);
