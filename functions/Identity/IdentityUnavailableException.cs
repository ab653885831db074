namespace OfficeIntegration.Functions.Identity;

/// <summary>The issuer's keys cannot be fetched, so that no token can be checked.</summary>
public sealed class IdentityUnavailableException(Exception inner) : Exception("The issuer's metadata cannot be read.", inner);
