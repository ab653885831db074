namespace OfficeIntegration.Functions.Assignments;

/// <param name="Comment">Required; the author reads it.</param>
public sealed record ReturnBody(string? Comment = null);
