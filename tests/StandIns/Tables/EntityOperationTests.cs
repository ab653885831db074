using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Tables;

public sealed class EntityOperationTests(AzuriteFixture azurite) : TableCase(azurite)
{
    private static readonly ETag Stale = new("W/\"datetime'2001-01-01T00%3A00%3A00.0000000Z'\"");

    [Fact]
    public async Task AddEntity_New_IsStoredWithItsVersionAndTime()
    {
        Response added = await Table.AddEntityAsync(Row("p", "r", ("Name", "Ministry")));
        TableEntity stored = await StoredAsync("p", "r");

        Assert.Equal(204, added.Status);
        Assert.Equal("Ministry", stored.GetString("Name"));
        Assert.Equal(added.Headers.ETag, stored.ETag);
        Assert.InRange(stored.Timestamp!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
    }

    [Fact]
    public void SyncPairs_DoTheSame()
    {
        Table.AddEntity(Row("p", "r", ("N", 1)));
        Table.UpsertEntity(Row("p", "r", ("N", 2)));
        Table.UpdateEntity(Row("p", "r", ("N", 3)), ETag.All);
        Assert.Equal(3, Table.GetEntity<TableEntity>("p", "r").Value.GetInt32("N"));
        Assert.Equal(["r"], Table.Query<TableEntity>(x => x.PartitionKey == "p").Select(row => row.RowKey));
        Assert.Single(Table.SubmitTransaction([new(TableTransactionActionType.Delete, Row("p", "r"))]).Value);
        Assert.False(Table.GetEntityIfExists<TableEntity>("p", "r").HasValue);
        Assert.Equal(404, Table.DeleteEntity("p", "r").Status);
    }

    [Fact]
    public async Task AddEntity_Existing_Is409()
    {
        await Table.AddEntityAsync(Row("p", "r"));
        await RefusedAsync(409, "EntityAlreadyExists", () => Table.AddEntityAsync(Row("p", "r")));
    }

    [Fact]
    public async Task GetEntity_Missing_Is404() =>
        await RefusedAsync(404, "ResourceNotFound", () => Table.GetEntityAsync<TableEntity>("p", "r"));

    [Fact]
    public async Task GetEntity_WithSelect_HasOnlyWhatWasAsked()
    {
        await Table.AddEntityAsync(Row("p", "r", ("A", 1), ("B", 2)));
        TableEntity row = await Table.GetEntityAsync<TableEntity>("p", "r", ["B"]);
        Assert.Equal((null, 2), (row.GetInt32("A"), row.GetInt32("B")));
    }

    [Fact]
    public async Task GetEntityIfExists_Present_HasTheRow()
    {
        await Table.AddEntityAsync(Row("p", "r", ("A", 1)));
        NullableResponse<TableEntity> found = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        Assert.True(found.HasValue);
        Assert.Equal(1, found.Value!.GetInt32("A"));
        Assert.Equal(200, found.GetRawResponse().Status);
    }

    [Fact]
    public async Task GetEntityIfExists_Missing_HasNoValue()
    {
        NullableResponse<TableEntity> found = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        Assert.False(found.HasValue);
        Assert.Equal(404, found.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => found.Value);
    }

    [Fact]
    public async Task UpdateEntity_Merge_KeepsWhatIsNotNamed()
    {
        await Table.AddEntityAsync(Row("p", "r", ("A", 1), ("B", 2)));
        await Table.UpdateEntityAsync(Row("p", "r", ("B", 3)), ETag.All);
        TableEntity row = await StoredAsync("p", "r");
        Assert.Equal((1, 3), (row.GetInt32("A"), row.GetInt32("B")));
    }

    [Fact]
    public async Task UpdateEntity_Replace_DropsWhatIsNotNamed()
    {
        await Table.AddEntityAsync(Row("p", "r", ("A", 1), ("B", 2)));
        await Table.UpdateEntityAsync(Row("p", "r", ("B", 3)), ETag.All, TableUpdateMode.Replace);
        TableEntity row = await StoredAsync("p", "r");
        Assert.Equal((null, 3), (row.GetInt32("A"), row.GetInt32("B")));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task UpdateEntity_Version_LetsOneWriterThrough(TableUpdateMode mode)
    {
        ETag read = (await Table.AddEntityAsync(Row("p", "r"))).Headers.ETag!.Value;
        Response first = await Table.UpdateEntityAsync(Row("p", "r", ("By", "first")), read, mode);
        await RefusedAsync(412, "UpdateConditionNotSatisfied", () => Table.UpdateEntityAsync(Row("p", "r", ("By", "second")), read, mode));
        TableEntity row = await StoredAsync("p", "r");
        Assert.Equal("first", row.GetString("By"));
        Assert.Equal(first.Headers.ETag, row.ETag);
        Assert.NotEqual(read, row.ETag);
    }

    [Fact]
    public async Task UpdateEntity_Missing_Is404() =>
        await RefusedAsync(404, "ResourceNotFound", () => Table.UpdateEntityAsync(Row("p", "r"), ETag.All));

    [Fact]
    public async Task UpdateEntity_WithoutVersion_IsRefusedBeforeItIsSent()
    {
        await Table.AddEntityAsync(Row("p", "r"));
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(Row("p", "r", ("A", 1)), default));
        Assert.Equal("ifMatch", refusal.ParamName);
        Assert.Null((await StoredAsync("p", "r")).GetInt32("A"));
    }

    [Fact]
    public async Task UpsertEntity_Missing_Adds()
    {
        await Table.UpsertEntityAsync(Row("p", "r", ("A", 1)));
        Assert.Equal(1, (await StoredAsync("p", "r")).GetInt32("A"));
    }

    [Fact]
    public async Task UpsertEntity_Merge_KeepsWhatIsNotNamed()
    {
        await Table.AddEntityAsync(Row("p", "r", ("A", 1)));
        await Table.UpsertEntityAsync(Row("p", "r", ("B", 2)));
        TableEntity row = await StoredAsync("p", "r");
        Assert.Equal((1, 2), (row.GetInt32("A"), row.GetInt32("B")));
    }

    [Fact]
    public async Task UpsertEntity_Replace_DropsWhatIsNotNamed()
    {
        await Table.AddEntityAsync(Row("p", "r", ("A", 1)));
        await Table.UpsertEntityAsync(Row("p", "r", ("B", 2)), TableUpdateMode.Replace);
        TableEntity row = await StoredAsync("p", "r");
        Assert.Equal((null, 2), (row.GetInt32("A"), row.GetInt32("B")));
    }

    [Fact]
    public async Task UpdateAndUpsert_UnknownMode_IsRefusedBeforeItIsSent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(Row("p", "r"), ETag.All, (TableUpdateMode)7));
        await Assert.ThrowsAsync<ArgumentException>(() => Table.UpsertEntityAsync(Row("p", "r"), (TableUpdateMode)7));
        Assert.False(await ExistsAsync("r"));
    }

    [Fact]
    public async Task DeleteEntity_ByKeys_Removes()
    {
        await Table.AddEntityAsync(Row("p", "r"));
        Assert.Equal(204, (await Table.DeleteEntityAsync("p", "r")).Status);
        Assert.False(await ExistsAsync("r"));
    }

    [Fact]
    public async Task DeleteEntity_ByEntity_DoesNotLookAtItsVersion()
    {
        await Table.AddEntityAsync(Row("p", "r"));
        TableEntity row = Row("p", "r");
        row.ETag = Stale;
        Assert.Equal(204, (await Table.DeleteEntityAsync(row)).Status);
        Assert.False(await ExistsAsync("r"));
    }

    [Fact]
    public async Task DeleteEntity_StaleVersion_Is412AndTheRowStays()
    {
        await Table.AddEntityAsync(Row("p", "r"));
        await RefusedAsync(412, "UpdateConditionNotSatisfied", () => Table.DeleteEntityAsync("p", "r", Stale));
        await RefusedAsync(412, "UpdateConditionNotSatisfied", () => Table.DeleteEntityAsync(Row("p", "r"), Stale));
        Assert.True(await ExistsAsync("r"));
    }

    [Fact]
    public async Task DeleteEntity_CurrentVersion_Removes()
    {
        ETag read = (await Table.AddEntityAsync(Row("p", "r"))).Headers.ETag!.Value;
        await Table.DeleteEntityAsync("p", "r", read);
        Assert.False(await ExistsAsync("r"));
    }

    [Fact]
    public async Task DeleteEntity_Missing_Answers404WithoutThrowing() =>
        Assert.Equal(404, (await Table.DeleteEntityAsync("p", "r")).Status);

    [Fact]
    public async Task Writes_WithoutKeys_AreRefusedBeforeTheyAreSent()
    {
        Assert.Equal("PartitionKey", (await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync(new TableEntity(null, "r")))).ParamName);
        Assert.Equal("RowKey", (await Assert.ThrowsAsync<ArgumentNullException>(() => Table.UpdateEntityAsync(new TableEntity("p", null), ETag.All))).ParamName);
        Assert.Equal("RowKey", (await Assert.ThrowsAsync<ArgumentNullException>(() => Table.UpsertEntityAsync(new TableEntity("p", null)))).ParamName);
        Assert.Equal("partitionKey", (await Assert.ThrowsAsync<ArgumentNullException>(() => Table.DeleteEntityAsync(null, "r"))).ParamName);
        Assert.Equal("entity", (await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync<TableEntity>(null!))).ParamName);
    }

    [Fact]
    public async Task Operations_Cancelled_StopAndWriteNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.AddEntityAsync(Row("p", "r"), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.GetEntityAsync<TableEntity>("p", "r", null, cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Row("p", "r"))], cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Table.QueryAsync<TableEntity>(cancellationToken: cancelled.Token).GetAsyncEnumerator().MoveNextAsync());
        Assert.False(await ExistsAsync("r"));
    }
}
