using Microsoft.Extensions.Configuration;

namespace OfficeIntegration.Core.Workflow;

/// <summary>Who may come in at all, and who may start something.</summary>
/// <param name="Tenants">Entra tenant ids, lower case; null where nobody has named any, as on one machine.</param>
/// <param name="Starters">Entra object ids of those who may start assessments; null for everybody in the tenant.</param>
public sealed record AccessOptions(IReadOnlySet<string>? Tenants, IReadOnlySet<string>? Starters)
{
    public static AccessOptions Open { get; } = new(null, null);

    /// <param name="configuration">
    /// <c>Entra:TenantId</c> and <c>Access:Starters</c>, several ids with commas between them. Where starters are named,
    /// holders of the app role <c>Coordinator.Start</c> may start assessments, too; <c>none</c> names nobody else.
    /// </param>
    public static AccessOptions Of(IConfiguration configuration) => new(Ids(configuration["Entra:TenantId"]), Ids(configuration["Access:Starters"]));

    public bool LetsIn(string tenantId) => Tenants?.Contains(tenantId) != false;

    private static HashSet<string>? Ids(string? value) =>
        value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } ids
            ? ids.ToHashSet(StringComparer.OrdinalIgnoreCase)
            : null;
}
