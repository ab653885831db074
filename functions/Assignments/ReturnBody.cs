namespace OfficeIntegration.Functions.Assignments;

/// <param name="Comment">Required; the author reads it.</param>
/// <param name="Version">The version that was read; left out for the newest.</param>
public sealed record ReturnBody(string? Comment = null, int? Version = null);
