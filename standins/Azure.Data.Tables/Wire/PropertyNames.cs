namespace Azure.Data.Tables.Wire;

/// <summary>Names that the protocol gives a meaning to.</summary>
internal static class PropertyNames
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";
    public const string Metadata = "odata.metadata";
    public const string TypeSuffix = "@odata.type";
    public const string TableName = "TableName";
    public const string Value = "value";
}
