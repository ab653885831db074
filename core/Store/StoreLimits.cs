namespace OfficeIntegration.Core.Store;

/// <summary>
/// What the Table service takes, with room to spare: 64 KiB per property, 1 MiB per entity, 100 entities and 4 MiB per
/// transaction, where binary values travel as Base64.
/// </summary>
public static class StoreLimits
{
    public const int BytesPerProperty = 60_000;
    public const int BytesPerEntity = 10 * BytesPerProperty;
    public const int EntitiesPerTransaction = 100;
    public const int BytesPerTransaction = 2_800_000;
}
