using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Tables;

public sealed class KeyTests(AzuriteFixture azurite) : TableCase(azurite)
{
    public static TheoryData<string> OddKeys => ["o'clock", "''", "100%", "%27", "a+b", "a b", " ", "", "a&b=c", "~._-!$()*,;:@", "مفتاح", "键é", "a|b|c", "x\"y", "[z]{}", "𝒳"];

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task Keys_WhatTheServiceAllows_GoThroughEveryOperation(string key)
    {
        await Table.AddEntityAsync(Row(key, key, ("V", 1)));
        await Table.UpdateEntityAsync(Row(key, key, ("V", 2)), ETag.All, TableUpdateMode.Replace);
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, Row(key, key, ("W", 3)))]);
        TableEntity row = await StoredAsync(key, key);
        Assert.Equal((key, key, 2, 3), (row.PartitionKey, row.RowKey, row.GetInt32("V"), row.GetInt32("W")));

        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}");
        Assert.Equal(key, (await Table.QueryAsync<TableEntity>(filter).SingleAsync()).RowKey);
        Assert.Equal(204, (await Table.DeleteEntityAsync(key, key)).Status);
        Assert.False(await ExistsAsync(key, key));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    public async Task Keys_WhatTheServiceForbids_Are400(string key) =>
        Assert.Equal(400, (await Assert.ThrowsAsync<RequestFailedException>(() => Table.AddEntityAsync(Row("p", key)))).Status);

    [Fact]
    public async Task Keys_OverTheirLength_Are400()
    {
        await Table.AddEntityAsync(Row("p", new string('k', 512)));
        Assert.Equal(400, (await Assert.ThrowsAsync<RequestFailedException>(() => Table.AddEntityAsync(Row("p", new string('k', 513))))).Status);
    }
}
