namespace OfficeIntegration.Functions.Assessments;

/// <param name="Email">Of somebody in the directory.</param>
/// <param name="Ends">The person is to be an auditor no longer.</param>
public sealed record AuditorBody(string? Email = null, bool Ends = false);
