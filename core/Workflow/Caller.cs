namespace OfficeIntegration.Core.Workflow;

/// <summary>Who asks: taken from a validated token or an authenticated activity, never from a request body.</summary>
/// <param name="ObjectId">Entra object id.</param>
public sealed record Caller(string TenantId, string ObjectId, string? Name = null)
{
    /// <summary>The product itself, when a timer acts.</summary>
    public static Caller System(string tenantId) => new(tenantId, "system", "OfficeIntegration");
}
