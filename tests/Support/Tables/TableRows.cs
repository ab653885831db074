using System.Text.Json;

namespace OfficeIntegration.Tests.Support.Tables;

/// <summary>The rows of all tables, in the order of their keys.</summary>
internal sealed class TableRows
{
    private static readonly Comparer<StoredRow> ByKey = Comparer<StoredRow>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key));

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedSet<StoredRow>> _tables = [];
    private long _versions;

    public bool Create(string table)
    {
        lock (_gate)
        {
            return _tables.TryAdd(table, new(ByKey));
        }
    }

    /// <summary>All rows as they are now; a row is never changed, only replaced.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<StoredRow>> Snapshot()
    {
        lock (_gate)
        {
            return _tables.ToDictionary(table => table.Key, IReadOnlyList<StoredRow> (table) => [.. table.Value]);
        }
    }

    public void Restore(IReadOnlyDictionary<string, IReadOnlyList<StoredRow>> snapshot)
    {
        lock (_gate)
        {
            foreach ((string table, IReadOnlyList<StoredRow> rows) in snapshot)
            {
                _tables[table] = new(rows, ByKey);
            }
        }
    }

    public StoredRow? Find(string table, string key)
    {
        lock (_gate)
        {
            return _tables[table].TryGetValue(Place(key), out StoredRow? row) ? row : null;
        }
    }

    /// <summary>As many as <paramref name="most"/> rows, and one more if there are more.</summary>
    public IReadOnlyList<StoredRow> Range(string table, RowRange range, int most)
    {
        lock (_gate)
        {
            return string.CompareOrdinal(range.First, range.End) >= 0
                ? []
                : [.. _tables[table].GetViewBetween(Place(range.First), Place(range.End)).TakeWhile(row => string.CompareOrdinal(row.Key, range.End) < 0).Where(range.Takes).Take(most + 1)];
        }
    }

    /// <summary>All changes, or none.</summary>
    /// <returns>The rows as they are now, null for those removed; or the position and status of the first that cannot be.</returns>
    public (IReadOnlyList<StoredRow?> Rows, int Refused, int Status) Write(IReadOnlyList<RowChange> changes)
    {
        lock (_gate)
        {
            for (int each = 0; each < changes.Count; each++)
            {
                if (Refusal(changes[each]) is int status)
                {
                    return ([], each, status);
                }
            }

            return ([.. changes.Select(Apply)], -1, 0);
        }
    }

    private int? Refusal(RowChange change)
    {
        StoredRow? now = Find(change.Table, KeyOf(change));
        return change switch
        {
            { Method: "POST" } => now is null ? null : 409,
            { IfMatch: null } => null,
            _ when now is null => 404,
            _ => change.IfMatch == "*" || change.IfMatch == now.ETag ? null : 412,
        };
    }

    private StoredRow? Apply(RowChange change)
    {
        SortedSet<StoredRow> rows = _tables[change.Table];
        string key = KeyOf(change);
        rows.Remove(Place(key));
        if (change.Method == "DELETE")
        {
            return null;
        }

        var row = new StoredRow(key, change.Body, ++_versions, TimeProvider.System.GetUtcNow());
        rows.Add(row);
        return row;
    }

    private static string KeyOf(RowChange change)
    {
        if (change.Key is { } key)
        {
            return key;
        }

        using JsonDocument body = JsonDocument.Parse(change.Body);
        return StoredRow.KeyOf(body.RootElement.GetProperty("PartitionKey").GetString()!, body.RootElement.GetProperty("RowKey").GetString()!);
    }

    private static StoredRow Place(string key) => new(key, [], 0, default);
}
