namespace OfficeIntegration.Local.Identity;

/// <summary>The invented tenant that everybody on one machine belongs to.</summary>
public static class LocalTenant
{
    public const string Id = "5a3b1e00-0000-4000-8000-000000000000";
}
