namespace OfficeIntegration.Core.Workflow;

/// <summary>Who asks: taken from a validated token or an authenticated activity, never from a request body.</summary>
/// <param name="ObjectId">Entra object id.</param>
/// <param name="Roles">From the token; an activity carries none.</param>
public sealed record Caller(string TenantId, string ObjectId, string? Name = null, AppRoles Roles = AppRoles.None)
{
    /// <summary>The product itself, when a timer acts.</summary>
    public static Caller System(string tenantId) => new(tenantId, "system", "OfficeIntegration");
}
