namespace OfficeIntegration.Functions.Records;

/// <param name="Confirm">The person's name or e-mail address, repeated.</param>
/// <param name="KeepOrganisation">The organisation does not say who it was, and stays.</param>
public sealed record AnonymiseBody(string? Confirm = null, bool KeepOrganisation = false);
