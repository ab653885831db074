using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>The requests of the Table service's REST protocol; sending them is <see cref="Exchange"/>'s.</summary>
internal sealed class TableRest(HttpPipeline pipeline, TableEndpoint endpoint, string version)
{
    private const string MinimalMetadata = "application/json;odata=minimalmetadata";
    private const string NoMetadata = "application/json;odata=nometadata";

    public HttpPipeline Pipeline => pipeline;

    public HttpMessage CreateTable(string tableName, bool answerWithoutBody)
    {
        HttpMessage message = Message(RequestMethod.Post, "/Tables");
        PreferNoBody(message, answerWithoutBody);
        return Carry(message, NoMetadata, RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { [PropertyNames.TableName] = tableName })));
    }

    public HttpMessage DeleteTable(string tableName) => Message(RequestMethod.Delete, $"/Tables('{Escaped(tableName)}')");

    public HttpMessage QueryTables(string? filter, int? top, string? nextTableName)
    {
        HttpMessage message = Message(RequestMethod.Get, "/Tables");
        AppendQuery(message, "$top", top?.ToString(CultureInfo.InvariantCulture));
        AppendQuery(message, "$filter", filter);
        AppendQuery(message, "NextTableName", nextTableName);
        return message;
    }

    public HttpMessage InsertEntity(string tableName, RequestContent row)
    {
        HttpMessage message = Message(RequestMethod.Post, $"/{tableName}");
        PreferNoBody(message, true);
        return Carry(message, NoMetadata, row);
    }

    public HttpMessage GetEntity(string tableName, string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        HttpMessage message = Message(RequestMethod.Get, Row(tableName, partitionKey, rowKey));
        AppendQuery(message, "$select", Joined(select));
        return message;
    }

    /// <param name="tableName">The table.</param>
    /// <param name="mode">Merge goes as PATCH, replace as PUT.</param>
    /// <param name="entity">The row.</param>
    /// <param name="ifMatch">The version expected; without one the row is added when it is missing.</param>
    public HttpMessage PutEntity(string tableName, TableUpdateMode mode, ITableEntity entity, ETag? ifMatch)
    {
        HttpMessage message = Message(mode == TableUpdateMode.Merge ? RequestMethod.Patch : RequestMethod.Put, Row(tableName, entity.PartitionKey, entity.RowKey));
        IfMatch(message, ifMatch);
        return Carry(message, "application/json", EntityWriter.Write(entity));
    }

    public HttpMessage DeleteEntity(string tableName, string partitionKey, string rowKey, ETag ifMatch)
    {
        HttpMessage message = Message(RequestMethod.Delete, Row(tableName, partitionKey, rowKey));
        IfMatch(message, ifMatch);
        return message;
    }

    public HttpMessage QueryEntities(string tableName, string? filter, int? top, IEnumerable<string>? select, ContinuationToken? from)
    {
        HttpMessage message = Message(RequestMethod.Get, $"/{tableName}()");
        AppendQuery(message, "$top", top?.ToString(CultureInfo.InvariantCulture));
        AppendQuery(message, "$select", Joined(select));
        AppendQuery(message, "$filter", filter);
        AppendQuery(message, "NextPartitionKey", from?.NextPartitionKey);
        AppendQuery(message, "NextRowKey", string.IsNullOrEmpty(from?.NextRowKey) ? null : from.NextRowKey);
        return message;
    }

    public HttpMessage Batch(ChangesetContent changeset)
    {
        HttpMessage message = pipeline.CreateMessage();
        Address(message, RequestMethod.Post, "/$batch");
        message.Request.Headers.SetValue("Accept", "application/json");
        return Carry(message, changeset.ContentType, changeset.Write());
    }

    private HttpMessage Message(RequestMethod method, string path)
    {
        HttpMessage message = pipeline.CreateMessage();
        Address(message, method, path);
        AppendQuery(message, "$format", MinimalMetadata);
        message.Request.Headers.SetValue("Accept", MinimalMetadata);
        return message;
    }

    private void Address(HttpMessage message, RequestMethod method, string path)
    {
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(endpoint.Root));
        message.Request.Uri.AppendPath(path, escape: false);
        message.Request.Headers.SetValue("x-ms-version", version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
    }

    private static HttpMessage Carry(HttpMessage message, string contentType, RequestContent content)
    {
        message.Request.Headers.SetValue("Content-Type", contentType);
        message.Request.Content = content;
        return message;
    }

    private static void PreferNoBody(HttpMessage message, bool preferred)
    {
        if (preferred)
        {
            message.Request.Headers.SetValue("Prefer", "return-no-content");
        }
    }

    private static void IfMatch(HttpMessage message, ETag? etag)
    {
        if (etag is not null)
        {
            message.Request.Headers.SetValue("If-Match", etag.Value.ToString("H"));
        }
    }

    private static void AppendQuery(HttpMessage message, string name, string? value)
    {
        if (value is not null)
        {
            message.Request.Uri.AppendQuery(name, value, escapeValue: true);
        }
    }

    private static string? Joined(IEnumerable<string>? names) => names is null ? null : string.Join(',', names);

    private static string Row(string tableName, string partitionKey, string rowKey) =>
        $"/{tableName}(PartitionKey='{Escaped(partitionKey)}',RowKey='{Escaped(rowKey)}')";

    // A quote inside a quoted key is written twice; everything that is not plain is percent-encoded.
    private static string Escaped(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
