using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Tables;

public sealed class PagingTests(AzuriteFixture azurite) : TableCase(azurite)
{
    private const int Rows = 2_500;

    [Fact]
    public async Task Query_MoreThanAPage_GivesEveryRowOnceInOrder()
    {
        await FillAsync();
        List<string> keys = await Table.QueryAsync<TableEntity>(select: ["RowKey"]).Select(row => row.RowKey).ToListAsync();
        Assert.Equal(Enumerable.Range(0, Rows).Select(Key), keys);
    }

    [Fact]
    public async Task AsPages_MaxPerPage_BoundsEveryPage()
    {
        await FillAsync();
        List<Page<TableEntity>> pages = await Table.QueryAsync<TableEntity>(maxPerPage: 700).AsPages().ToListAsync();
        Assert.Equal([700, 700, 700, 400], pages.Select(page => page.Values.Count));
        Assert.All(pages[..^1], page => Assert.NotNull(page.ContinuationToken));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal(200, pages[0].GetRawResponse().Status);
    }

    [Fact]
    public async Task AsPages_FromAToken_GoesOnWhereItStopped()
    {
        await FillAsync();
        Page<TableEntity> first = await Table.QueryAsync<TableEntity>().AsPages(pageSizeHint: 10).FirstAsync();
        List<string> rest = await Table.QueryAsync<TableEntity>().AsPages(first.ContinuationToken).SelectMany(page => page.Values.ToAsyncEnumerable()).Select(row => row.RowKey).ToListAsync();
        Assert.Equal(Enumerable.Range(10, Rows - 10).Select(Key), rest);
    }

    [Fact]
    public async Task AsPages_SizeHint_WinsOverMaxPerPage()
    {
        await FillAsync();
        Page<TableEntity> page = await Table.QueryAsync<TableEntity>(maxPerPage: 7).AsPages(pageSizeHint: 3).FirstAsync();
        Assert.Equal(3, page.Values.Count);
    }

    [Fact]
    public async Task Query_Abandoned_DoesNotReadOn()
    {
        await FillAsync();
        Assert.Equal([Key(0), Key(1)], await Table.QueryAsync<TableEntity>(maxPerPage: 1).Take(2).Select(row => row.RowKey).ToListAsync());
    }

    [Fact]
    public async Task Query_Sync_PagesTheSame()
    {
        await FillAsync();
        Assert.Equal([1000, 1000, 500], Table.Query<TableEntity>(maxPerPage: 1000).AsPages().Select(page => page.Values.Count));
        Assert.Equal(Rows, Table.Query<TableEntity>().Count());
    }

    private static string Key(int n) => $"{n:0000}";

    private async Task FillAsync()
    {
        foreach (int[] chunk in Enumerable.Range(0, Rows).Chunk(100))
        {
            await Table.SubmitTransactionAsync(chunk.Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row("p", Key(n), ("N", n)))));
        }
    }
}
