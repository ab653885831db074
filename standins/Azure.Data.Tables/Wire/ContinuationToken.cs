namespace Azure.Data.Tables.Wire;

/// <summary>
/// Where the next page of rows starts. The service may leave the row key out; as text the two
/// stand with one space between them, and the service's encoding keeps spaces out of the first.
/// </summary>
internal sealed record ContinuationToken(string NextPartitionKey, string? NextRowKey)
{
    public static ContinuationToken? From(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out string? partition);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out string? row);
        return partition is null ? null : new(partition, row);
    }

    public static ContinuationToken? Parse(string? text)
    {
        string[] parts = text?.Split(' ', 2) ?? [];
        return parts is [{ Length: > 0 } partition, ..] ? new(partition, parts.ElementAtOrDefault(1)) : null;
    }

    public override string ToString() => $"{NextPartitionKey} {NextRowKey}";
}
