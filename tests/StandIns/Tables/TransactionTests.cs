using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Tables;

public sealed class TransactionTests(AzuriteFixture azurite) : TableCase(azurite)
{
    private static TableTransactionAction Add(string rowKey, params (string Name, object? Value)[] properties) =>
        new(TableTransactionActionType.Add, Row("p", rowKey, properties));

    [Fact]
    public async Task SubmitTransaction_EveryKind_DoesWhatItSays()
    {
        foreach (string rowKey in new[] { "merged", "replaced", "deleted", "upmerged", "upreplaced" })
        {
            await Table.AddEntityAsync(Row("p", rowKey, ("A", 1)));
        }

        Response<IReadOnlyList<Response>> done = await Table.SubmitTransactionAsync(
        [
            Add("added", ("B", "é 漢 ع")),
            new(TableTransactionActionType.UpdateMerge, Row("p", "merged", ("B", 2)), ETag.All),
            new(TableTransactionActionType.UpdateReplace, Row("p", "replaced", ("B", 2)), ETag.All),
            new(TableTransactionActionType.Delete, Row("p", "deleted")),
            new(TableTransactionActionType.UpsertMerge, Row("p", "upmerged", ("B", 2))),
            new(TableTransactionActionType.UpsertReplace, Row("p", "upreplaced", ("B", 2))),
            new(TableTransactionActionType.UpsertMerge, Row("p", "o'new %+ é", ("B", 2))),
        ]);

        Assert.Equal(202, done.GetRawResponse().Status);
        Assert.All(done.Value, response => Assert.Equal(204, response.Status));
        Assert.Equal("é 漢 ع", (await StoredAsync("p", "added")).GetString("B"));
        Assert.Equal(
            ["added:,é 漢 ع", "merged:1,2", "o'new %+ é:,2", "replaced:,2", "upmerged:1,2", "upreplaced:,2"],
            await Table.QueryAsync<TableEntity>().Select(row => $"{row.RowKey}:{row["A"]},{row["B"]}").ToListAsync());
    }

    [Fact]
    public async Task SubmitTransaction_Responses_CarryTheVersionsInOrder()
    {
        IReadOnlyList<Response> responses = (await Table.SubmitTransactionAsync([Add("b"), Add("a")])).Value;
        Assert.Equal((await StoredAsync("p", "b")).ETag, responses[0].Headers.ETag);
        Assert.Equal((await StoredAsync("p", "a")).ETag, responses[1].Headers.ETag);
    }

    [Fact]
    public async Task SubmitTransaction_ThirdRefused_LeavesNothingAndNamesIt()
    {
        await Table.AddEntityAsync(Row("p", "there"));
        await RefusedAtAsync(2, 409, "EntityAlreadyExists", [Add("x"), Add("y"), Add("there"), Add("z")]);
        Assert.Equal(["there"], await Table.QueryAsync<TableEntity>().Select(row => row.RowKey).ToListAsync());
    }

    [Fact]
    public async Task SubmitTransaction_StaleVersion_LeavesNothingAndNamesIt()
    {
        ETag stale = (await Table.AddEntityAsync(Row("p", "head", ("V", 1)))).Headers.ETag!.Value;
        await Table.UpdateEntityAsync(Row("p", "head", ("V", 2)), stale);
        await RefusedAtAsync(1, 412, "UpdateConditionNotSatisfied", [Add("x"), new(TableTransactionActionType.UpdateReplace, Row("p", "head", ("V", 3)), stale)]);
        Assert.Equal(2, (await StoredAsync("p", "head")).GetInt32("V"));
        Assert.False(await ExistsAsync("x"));
    }

    [Fact]
    public async Task SubmitTransaction_DeleteMissing_LeavesNothingAndNamesIt()
    {
        await RefusedAtAsync(1, 404, "ResourceNotFound", [Add("x"), new(TableTransactionActionType.Delete, Row("p", "missing"))]);
        Assert.False(await ExistsAsync("x"));
    }

    [Fact]
    public async Task SubmitTransaction_SameRowTwice_IsRefused()
    {
        await RefusedAtAsync(1, 400, "InvalidDuplicateRow", [Add("x"), new(TableTransactionActionType.UpsertMerge, Row("p", "x"))]);
        Assert.False(await ExistsAsync("x"));
    }

    [Fact]
    public async Task SubmitTransaction_EntityVersion_IsNotACondition()
    {
        await Table.AddEntityAsync(Row("p", "r", ("A", 1)));
        TableEntity row = Row("p", "r", ("A", 2));
        row.ETag = new ETag("W/\"stale\"");
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, row)]);
        Assert.Equal(2, (await StoredAsync("p", "r")).GetInt32("A"));
    }

    [Fact]
    public async Task SubmitTransaction_Hundred_AreStored()
    {
        await Table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(n => Add($"{n:000}")));
        Assert.Equal(100, await Table.QueryAsync<TableEntity>().CountAsync());
    }

    // The emulator words its refusal against the protocol; ScriptedServiceTests has the service's own.
    [Fact]
    public async Task SubmitTransaction_HundredAndOne_AreRefusedAndNothingIsStored()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Table.SubmitTransactionAsync(Enumerable.Range(0, 101).Select(n => Add($"{n:000}"))));
        Assert.Equal(0, await Table.QueryAsync<TableEntity>().CountAsync());
    }

    [Fact]
    public async Task SubmitTransaction_Empty_IsRefusedBeforeItIsSent()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.SubmitTransactionAsync(null));
    }

    [Fact]
    public async Task SubmitTransaction_UnknownKind_IsRefusedBeforeItIsSent()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([Add("x"), new((TableTransactionActionType)9, Row("p", "y"))]));
        Assert.False(await ExistsAsync("x"));
    }

    [Fact]
    public async Task SubmitTransaction_OverFourMebibytes_Is413()
    {
        string text = new('a', 30_000);
        await RefusedAsync(413, "RequestBodyTooLarge", () => Table.SubmitTransactionAsync(Enumerable.Range(0, 60).Select(n => Add($"{n}", ("A", text), ("B", text), ("C", text)))));
        Assert.Equal(0, await Table.QueryAsync<TableEntity>().CountAsync());
    }

    [Fact]
    public async Task SubmitTransaction_LargeTextInManyScripts_ComesBackWhole()
    {
        string text = string.Concat(Enumerable.Repeat("保护关键信息基础设施 حماية 𝒳 ", 500));
        await Table.SubmitTransactionAsync(Enumerable.Range(0, 20).Select(n => Add($"{n:00}", ("Text", text))));
        Assert.All(await Table.QueryAsync<TableEntity>().ToListAsync(), row => Assert.Equal(text, row.GetString("Text")));
    }

    private async Task RefusedAtAsync(int index, int status, string errorCode, TableTransactionAction[] actions)
    {
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(actions));
        Assert.Equal((index, status, errorCode), (refusal.FailedTransactionActionIndex, refusal.Status, refusal.ErrorCode));
    }
}
