using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Tests.Store;

public sealed class ChainLaneTests : IAsyncLifetime
{
    private const string AssessmentId = "a1";
    private static readonly Caller Somebody = new("tenant", "person");

    private LoopbackTables _tables = null!;
    private ProductStore _one = null!;
    private ProductStore _other = null!;

    public async Task InitializeAsync()
    {
        _tables = await LoopbackTables.StartAsync();
        (_one, _other) = (await ProductStore.CreateAsync(_tables.ConnectionString), await ProductStore.CreateAsync(_tables.ConnectionString));
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await _tables.DisposeAsync();
    }

    [Fact]
    public async Task Commit_TwoHundredAtOnce_AreFewTransactionsAndOneChain()
    {
        long before = _tables.Requests;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => _one.Work.CommitAsync(Change(number), default)));

        Assert.InRange(_tables.Requests - before, 4, 40);
        await RequireChainAsync(200);
    }

    [Fact]
    public async Task Commit_TwoProcessesAtOnce_AppendToOneChain()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => (number % 2 == 0 ? _one : _other).Work.CommitAsync(Change(number), default)));

        await RequireChainAsync(100);
    }

    [Fact]
    public async Task Commit_OneOfSeveralIsStale_OnlyThatOneIsRefused()
    {
        await _one.Work.CommitAsync(Change(0), default);
        Row<Draft> stale = (await _one.Work.DraftAsync(AssessmentId, "p0~01", default))!;
        await _other.Work.CommitAsync(new WorkChange(AssessmentId).Replace(stale, stale.Value with { Markdown = "Quicker." }), default);

        Task<IReadOnlyList<Azure.ETag>>[] all =
        [
            _one.Work.CommitAsync(Change(1), default),
            _one.Work.CommitAsync(new WorkChange(AssessmentId).Replace(stale, stale.Value with { Markdown = "Slower." }).Audit(default, "drafting", Somebody, "p0~01"), default),
            .. Enumerable.Range(2, 20).Select(number => _one.Work.CommitAsync(Change(number), default)),
        ];

        StoreConflictException refused = await Assert.ThrowsAsync<StoreConflictException>(() => Task.WhenAll(all));
        Assert.Equal(Keys.Draft("p0~01"), refused.RowKey);
        Assert.Equal(1, all.Count(one => one.IsFaulted));
        Assert.Equal("Quicker.", (await _one.Work.DraftAsync(AssessmentId, "p0~01", default))!.Value.Markdown);
        await RequireChainAsync(22);
    }

    [Theory]
    [InlineData(1, 0, 5)]
    [InlineData(1, 1, 20)]
    [InlineData(3, 1, 80)]
    [InlineData(6, 1, 500)]
    [InlineData(1_000, 0, 125)]
    public void Pause_Attempt_DoublesUpToHalfASecond(int attempt, double chance, double expectedMs) =>
        Assert.Equal(expectedMs, Contention.Pause(attempt, chance).TotalMilliseconds);

    private static WorkChange Change(int number) => new WorkChange(AssessmentId)
        .Add(new Draft($"p{number}", "01", "Text.", "", [], Marking.Amber, null, default))
        .Audit(default, "drafting", Somebody, $"p{number}~01");

    private async Task RequireChainAsync(int entries)
    {
        IReadOnlyList<AuditEntry> chain = await _other.Work.AuditAsync(AssessmentId, default);
        Assert.Equal(entries, chain.Count);
        Assert.Null(AuditChain.FirstBreak(chain));
        Assert.Equal(entries, chain.Select(entry => entry.Subject).Distinct().Count());
    }
}
