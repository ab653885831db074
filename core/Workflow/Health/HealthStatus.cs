namespace OfficeIntegration.Core.Workflow.Health;

/// <summary>In order: the worst of several is the highest.</summary>
public enum HealthStatus
{
    Healthy,

    /// <summary>People can work; something waits, or cannot be looked up.</summary>
    Degraded,

    /// <summary>Nothing can be read or taken.</summary>
    Unhealthy,
}
