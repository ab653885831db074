namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>At most <paramref name="Count"/> requests in any <paramref name="Window"/>.</summary>
public sealed record RateLimit(int Count, TimeSpan Window);
