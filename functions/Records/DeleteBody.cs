namespace OfficeIntegration.Functions.Records;

/// <param name="Confirm">The assessment's title or id, repeated.</param>
public sealed record DeleteBody(string? Confirm = null);
