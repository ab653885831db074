namespace OfficeIntegration.Functions.Items;

/// <param name="To">Stakeholder id, or an e-mail address.</param>
/// <param name="Name">Required for somebody who is neither a stakeholder nor in the directory.</param>
public sealed record DelegateBody(string? To = null, string? Name = null, string? Reason = null);
