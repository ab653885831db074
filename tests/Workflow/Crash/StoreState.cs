using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow.Crash;

/// <summary>What a store says, without when it was said and without what only saves work: two ways to the same end give the same text.</summary>
internal static partial class StoreState
{
    /// <summary>Fields that tell of tries, not of outcomes.</summary>
    private static readonly string[] OfTries = ["attempts", "uncertain", "lastAttemptAt", "activityId", "deliveryId", "answered"];

    public static async Task<string> OfAsync(ProductStore store, string assessmentId)
    {
        var lines = new List<string>();
        foreach (string table in (string[])["work", "conversations", "assessments"])
        {
            await foreach (TableEntity row in store.Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>())
            {
                if (Line(row) is { } line)
                {
                    lines.Add($"{table} {line}");
                }
            }
        }

        foreach (DocumentVersion version in await store.Get<DocumentsTable>().VersionsAsync(assessmentId, default))
        {
            byte[] file = (await store.Get<DocumentsTable>().ReadAsync(assessmentId, version, default)).ToArray();
            lines.Add($"version {version.Number} {version.Origin} {version.By} [{string.Join(',', version.EditedItems)}] {version.Unplaced.Count} {version.Conflicts?.Count ?? 0} {version.Decided}\n{WordFile.Text(file)}");
        }

        lines.Add($"head {(await store.Get<DocumentsTable>().HeadAsync(assessmentId, default))?.Value}");
        return string.Join('\n', lines.Select(line => Person().Replace(Conflict().Replace(line, "conflict"), "person")).Order(StringComparer.Ordinal));
    }

    /// <returns>Null for what only says how far something has come.</returns>
    private static string? Line(TableEntity row) => row.RowKey.Split('|')[0] switch
    {
        "audit" => Of(Packed.Read<AuditEntry>(row)),
        "outbox" => Of(Packed.Read<OutboxMessage>(row)),
        "chain" => "chain",
        "actor" => row.RowKey,
        "sending" => null,
        _ => $"{row.RowKey} {(row.ContainsKey("D0") ? Scrubbed(Packed.Unpacked<JsonNode>(Packed.Bytes(row))!) : string.Join(',', row.Where(pair => pair.Key is "StakeholderId" or "Version").Select(pair => pair.Value)))}",
    };

    private static string Of(AuditEntry entry) =>
        $"audit {entry.Action} {entry.Actor} {entry.Subject} {string.Join(',', entry.Detail.Where(pair => pair.Key is not "sha256").OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))}";

    private static string Of(OutboxMessage message) =>
        $"outbox {message.Kind} {message.RecipientObjectId} {message.StakeholderId} [{string.Join(',', message.ItemKeys)}] {message.Status} {message.Text}";

    private static string Scrubbed(JsonNode node)
    {
        foreach (JsonObject each in Objects(node))
        {
            foreach (string field in each.Select(pair => pair.Key).Where(key => OfTries.Contains(key)).ToArray())
            {
                each.Remove(field);
            }
        }

        return Moment().Replace(node.ToJsonString(), "\"when\"");
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(pair => Objects(pair.Value)).Append(one).ToArray(),
        JsonArray several => several.SelectMany(Objects).ToArray(),
        _ => [],
    };

    /// <summary>What a person is called in the audit chain is drawn by lot.</summary>
    [GeneratedRegex("person:[0-9a-f]{40}")]
    private static partial Regex Person();

    [GeneratedRegex("\"\\d{4}-\\d\\d-\\d\\dT[^\"]*\"")]
    private static partial Regex Moment();

    /// <summary>The name of a conflict holds a hash of when it was found.</summary>
    [GeneratedRegex("[0-9a-f]{10}_[0-9a-f]{8}_\\d+")]
    private static partial Regex Conflict();
}
