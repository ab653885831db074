#nullable disable // The vendor's package carries no nullability; callers must compile the same against both.

namespace Azure.Data.Tables;

/// <summary>What every row has: two keys of at most 1 KiB each, and a version set by the service.</summary>
public interface ITableEntity
{
    /// <summary>Rows of one partition can change together in one transaction.</summary>
    string PartitionKey { get; set; }

    /// <summary>Unique within the partition; a query returns rows in its ordinal order.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the row; ignored when sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the row as it was read; ignored when sent in the row itself.</summary>
    ETag ETag { get; set; }
}
