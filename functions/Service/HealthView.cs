using OfficeIntegration.Core.Workflow.Health;

namespace OfficeIntegration.Functions.Service;

/// <summary>All that somebody nobody knows is told.</summary>
public sealed record HealthView(HealthStatus Status);
