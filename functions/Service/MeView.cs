namespace OfficeIntegration.Functions.Service;

/// <param name="Name">Null when the token does not say.</param>
/// <param name="Local">Callers are taken at their word, on one machine.</param>
/// <param name="Language">One of the six.</param>
/// <param name="MayStart">The caller may start an assessment.</param>
public sealed record MeView(string ObjectId, string? Name, string TenantId, bool Local, string Language, bool MayStart);
