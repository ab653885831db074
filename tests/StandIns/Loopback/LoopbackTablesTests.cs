using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Tests.StandIns.Loopback;

/// <summary>The service that large measurements run on answers as Azurite does.</summary>
[Collection(SharedAzurite.Name)]
public sealed class LoopbackTablesTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AnyOperations_GiveTheSameAnswersAndRowsAsAzurite(int seed)
    {
        await using LoopbackTables loopback = await LoopbackTables.StartAsync();
        IReadOnlyList<string> there = await PlayAsync(new(azurite.NewAccount(), "rows"), new Random(seed));
        IReadOnlyList<string> here = await PlayAsync(new(loopback.ConnectionString, "rows"), new Random(seed));
        Assert.Equal(there, here);
        Assert.Contains(there, answer => answer.Contains("412", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_MoreThanAPage_GivesEveryRowInOrder()
    {
        await using LoopbackTables loopback = await LoopbackTables.StartAsync();
        var table = new TableClient(loopback.ConnectionString, "rows");
        await table.CreateAsync();
        foreach (int[] some in Enumerable.Range(0, 2_500).Chunk(100))
        {
            await table.SubmitTransactionAsync(some.Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{number:0000}"))));
        }

        Assert.Equal(Enumerable.Range(0, 2_500).Select(number => $"{number:0000}"), await KeysAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {"p"}")));
    }

    private static async Task<IReadOnlyList<string>> PlayAsync(TableClient table, Random random)
    {
        await table.CreateAsync();
        var answers = new List<string>();
        var tags = new Dictionary<string, ETag>();
        for (int step = 0; step < 200; step++)
        {
            answers.Add($"{step}: {await TryAsync(() => StepAsync(table, random.Next(7), $"r{random.Next(6)}", $"r{random.Next(6)}", step, tags))}");
        }

        return answers;
    }

    private static async Task<string> TryAsync(Func<Task<string>> step)
    {
        try
        {
            return await step();
        }
        catch (TableTransactionFailedException refused)
        {
            return $"{refused.Status} {refused.ErrorCode} at {refused.FailedTransactionActionIndex}";
        }
        catch (RequestFailedException refused)
        {
            return $"{refused.Status} {refused.ErrorCode}";
        }
    }

    private static async Task<string> StepAsync(TableClient table, int what, string key, string other, int step, Dictionary<string, ETag> tags)
    {
        var row = new TableEntity("p", key) { ["Step"] = step, ["At"] = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), ["Text"] = "é \" ' ظ" };
        switch (what)
        {
            case 0:
                return $"{(await table.AddEntityAsync(row)).Status}";
            case 1:
                return $"{(await table.UpsertEntityAsync(row, TableUpdateMode.Replace)).Status}";
            case 2:
                return $"{(await table.UpdateEntityAsync(row, tags.GetValueOrDefault(key, ETag.All), TableUpdateMode.Replace)).Status}";
            case 3:
                return $"{(await table.DeleteEntityAsync("p", key)).Status}";
            case 4:
                NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>("p", key);
                tags[key] = found.HasValue ? found.Value!.ETag : tags.GetValueOrDefault(key, ETag.All);
                return found.HasValue ? $"{found.Value!["Step"]} {found.Value["At"]} {found.Value["Text"]}" : "none";
            case 5:
                return string.Join(' ', await KeysAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {key} and RowKey lt {other}")));
            default:
                return await TransactAsync(table, row, key == other ? "s" + other : other, step);
        }
    }

    private static async Task<string> TransactAsync(TableClient table, TableEntity row, string other, int step)
    {
        Response<IReadOnlyList<Response>> done = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertReplace, row),
            new(step % 2 == 0 ? TableTransactionActionType.Add : TableTransactionActionType.UpdateReplace, new TableEntity("p", other) { ["Step"] = step, ["At"] = row["At"], ["Text"] = row["Text"] }, ETag.All),
        ]);
        return $"{done.Value.Count}";
    }

    private static async Task<IReadOnlyList<string>> KeysAsync(TableClient table, string filter)
    {
        var keys = new List<string>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }
}
