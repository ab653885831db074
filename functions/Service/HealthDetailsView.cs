using OfficeIntegration.Core.Workflow.Health;

namespace OfficeIntegration.Functions.Service;

/// <param name="OutboxAgeSeconds">How long the message that is due longest has been due; null when nobody knows.</param>
/// <param name="Version">Of the product.</param>
public sealed record HealthDetailsView(HealthStatus Status, IReadOnlyList<DependencyHealth> Dependencies, int? OutboxAgeSeconds, string Version)
{
    public static HealthDetailsView Of(HealthReport report) => new(
        report.Status, report.Dependencies, (int?)report.OutboxAge?.TotalSeconds, typeof(HealthDetailsView).Assembly.GetName().Version?.ToString(3) ?? "");
}
