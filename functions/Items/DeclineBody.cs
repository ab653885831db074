namespace OfficeIntegration.Functions.Items;

/// <param name="Reason">Required; the coordinators read it.</param>
public sealed record DeclineBody(string? Reason = null);
