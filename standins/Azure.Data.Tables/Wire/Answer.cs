using System.Text.Json;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads what the service answers.</summary>
internal static class Answer
{
    public static T Entity<T>(Response response)
        where T : class, ITableEntity
    {
        using JsonDocument document = Parse(response);
        return EntityReader.Read<T>(document.RootElement);
    }

    public static Page<T> Entities<T>(Response response)
        where T : class, ITableEntity
    {
        using JsonDocument document = Parse(response);
        T[] rows = [.. document.RootElement.GetProperty(PropertyNames.Value).EnumerateArray().Select(EntityReader.Read<T>)];
        return Page<T>.FromValues(rows, ContinuationToken.From(response)?.ToString(), response);
    }

    public static Page<TableItem> Tables(Response response)
    {
        using JsonDocument document = Parse(response);
        TableItem[] tables = [.. document.RootElement.GetProperty(PropertyNames.Value).EnumerateArray().Select(Table)];
        response.Headers.TryGetValue("x-ms-continuation-NextTableName", out string? next);
        return Page<TableItem>.FromValues(tables, next, response);
    }

    public static Response<TableItem> CreatedTable(Response response)
    {
        using JsonDocument document = Parse(response);
        return Response.FromValue(Table(document.RootElement), response);
    }

    /// <summary>A table that is already there will do; one that is being deleted will not.</summary>
    public static Response<TableItem> TableMadeSure(Response response, string tableName) =>
        response.Status == 409 && ServiceError.CodeOf(response) == "TableBeingDeleted"
            ? throw ServiceError.Of(response)
            : Response.FromValue(new TableItem(tableName), response);

    /// <summary>The responses of a transaction's actions, in their order.</summary>
    public static Response<IReadOnlyList<Response>> Transaction(Response batch)
    {
        IReadOnlyList<Response> parts = ChangesetReader.Read(batch);
        return parts.FirstOrDefault(part => part.Status >= 400) is Response refusal
            ? throw new TableTransactionFailedException(ServiceError.Of(refusal))
            : Response.FromValue(parts, batch);
    }

    private static TableItem Table(JsonElement item) => new(item.GetProperty(PropertyNames.TableName).GetString());

    private static JsonDocument Parse(Response response)
    {
        try
        {
            return JsonDocument.Parse(response.Content);
        }
        catch (JsonException unreadable)
        {
            throw new RequestFailedException(response.Status, "The service's answer is not the JSON that was expected.", unreadable);
        }
    }
}
