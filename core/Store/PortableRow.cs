using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Core.Store;

/// <summary>
/// A row of an assessment's partition as it leaves the product: its key, its plain columns, and what is packed in it as
/// the JSON it is. Bytes that are no JSON stand beside the row.
/// </summary>
/// <param name="Table"><c>work</c> or <c>documents</c>.</param>
/// <param name="Columns">Texts, whole numbers and truth values as JSON has them; <c>{"long":"1"}</c> and <c>{"time":"…"}</c> for the others.</param>
/// <param name="Value">Of a row that holds a record.</param>
/// <param name="Bytes">SHA-256 of what a row holds that is no record, lower-case hexadecimal.</param>
public sealed record PortableRow(string Table, string Key, JsonObject? Columns = null, JsonNode? Value = null, string? Bytes = null)
{
    /// <summary>What the keys of rows begin with, and the record such a row holds; null for plain columns or bytes.</summary>
    private static readonly Dictionary<string, Type?> Kinds = new(StringComparer.Ordinal)
    {
        ["work assessment"] = typeof(Assessment),
        ["work chain"] = null,
        ["work recorded"] = null,
        ["work actor"] = typeof(Pseudonym),
        ["work stakeholder"] = typeof(Stakeholder),
        ["work person"] = null,
        ["work assignment"] = typeof(Assignment),
        ["work contribution"] = typeof(Contribution),
        ["work draft"] = typeof(Draft),
        ["work outbox"] = typeof(OutboxMessage),
        ["work inbox"] = typeof(Inbox),
        ["work conflict"] = typeof(OpenConflict),
        ["work question"] = typeof(Question),
        ["work reach"] = typeof(ReachRecord),
        ["work unplaced"] = typeof(UnplacedText),
        ["documents head"] = null,
        ["documents numbers"] = null,
        ["documents version"] = typeof(DocumentVersion),
        ["documents segment"] = null,
        ["documents picture"] = null,
    };

    /// <summary>Rows that do not travel: entries of the chain go in a file of their own, prepared answers are made again when they are needed, and what is being sent is sent here.</summary>
    private static readonly string[] Left = ["work audit", "work sending", "documents prepared"];

    /// <summary><c>assignment</c> for <c>assignment|…</c>.</summary>
    public string Kind => Key.Split('|')[0];

    /// <returns>Null for a row that does not travel.</returns>
    /// <exception cref="InvalidDataException">A row of a kind that nobody has thought of here; nothing may be left out silently.</exception>
    internal static (PortableRow Row, byte[]? Bytes)? Of(string table, TableEntity entity)
    {
        string kind = $"{table} {entity.RowKey.Split('|')[0]}";
        if (Left.Contains(kind))
        {
            return null;
        }

        Type? record = Kinds.TryGetValue(kind, out Type? known) ? known : throw new InvalidDataException($"Rows of kind {kind} are not exported.");
        var row = new PortableRow(table, entity.RowKey, ColumnsOf(entity));
        byte[] bytes = Packed.Bytes(entity);
        return bytes.Length == 0 ? (row, null)
            : record is null ? (row with { Bytes = Sha256Of(bytes) }, bytes)
            : (row with { Value = Packed.Read<JsonNode>(entity) }, null);
    }

    /// <summary>The row as the store holds it.</summary>
    /// <exception cref="InvalidDataException">It is none of the rows an assessment has, or does not hold what such a row holds.</exception>
    internal TableEntity ToEntity(string assessmentId, byte[]? bytes)
    {
        bool known = Kinds.TryGetValue($"{Table} {Kind}", out Type? record);
        if (!known || Keys.IsTooLong(Key) || Key.Any(letter => char.IsControl(letter) || "/\\#?".Contains(letter, StringComparison.Ordinal)) || (record is null) != (Value is null))
        {
            throw new InvalidDataException($"No row of an assessment: {Table} {Kind}.");
        }

        var entity = new TableEntity(Keys.Encode(assessmentId), Key);
        foreach ((string name, JsonNode? value) in Columns ?? [])
        {
            entity[name] = name.Length < 64 && name.All(char.IsAsciiLetterOrDigit) ? ColumnOf(value) : throw new InvalidDataException("No name of a column.");
        }

        return record is not null ? Packed.With(entity, Packed.Pack(Value.Deserialize(record, StoreJson.Options) ?? throw new InvalidDataException("An empty row."), record))
            : bytes is null ? entity : Packed.With(entity, bytes);
    }

    private static string Sha256Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static JsonObject? ColumnsOf(TableEntity entity)
    {
        var columns = new JsonObject();
        foreach ((string name, object? value) in entity.Where(column => !IsOurs(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal))
        {
            columns[name] = value switch
            {
                string or int or bool => JsonValue.Create(value),
                long number => new JsonObject { ["long"] = number.ToString(CultureInfo.InvariantCulture) },
                DateTimeOffset time => new JsonObject { ["time"] = time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) },
                _ => throw new InvalidDataException($"A column of type {value?.GetType().Name} is not exported."),
            };
        }

        return columns.Count == 0 ? null : columns;
    }

    private static object ColumnOf(JsonNode? value) => value switch
    {
        JsonObject { Count: 1 } said when said["long"] is JsonValue number && long.TryParse(number.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) => whole,
        JsonObject { Count: 1 } said when said["time"] is JsonValue time && DateTimeOffset.TryParse(time.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTimeOffset at) => at,
        JsonValue plain when plain.TryGetValue(out bool truth) => truth,
        JsonValue plain when plain.TryGetValue(out int number) => number,
        JsonValue plain when plain.TryGetValue(out string? text) => text,
        _ => throw new InvalidDataException("No value of a column."),
    };

    /// <summary>What the service adds, and what <see cref="Packed"/> does.</summary>
    private static bool IsOurs(string column) =>
        column is "PartitionKey" or "RowKey" or "Timestamp" or "odata.etag" or "Sum" || (column[0] == 'D' && column.Length > 1 && column[1..].All(char.IsAsciiDigit));
}
