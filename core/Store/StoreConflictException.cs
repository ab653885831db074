namespace OfficeIntegration.Core.Store;

/// <summary>A row changed, appeared or went away between reading and writing; reload and decide again.</summary>
/// <param name="rowKey">The row, when the service said which.</param>
public sealed class StoreConflictException(string? rowKey, Exception inner)
    : Exception($"Row {rowKey ?? "?"} was changed by someone else.", inner)
{
    public string? RowKey { get; } = rowKey;
}
