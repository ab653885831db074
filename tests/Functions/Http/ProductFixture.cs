using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>The product's functions behind real HTTP, over Azurite; timers run only when a test says so.</summary>
public sealed class ProductFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private LocalProduct? _product;
    private readonly string _account = azurite.NewAccount();
    private Task<Story>? _story;
    private Task<byte[]>? _section;

    public LocalProduct Product => _product ?? throw new InvalidOperationException("The product has not been started.");

    /// <summary>For tests that need other settings, or something else in place.</summary>
    public Func<LocalOptions, LocalOptions> Change { get; set; } = options => options;

    public HttpClient Http { get; private set; } = new();

    /// <summary>One assessment for tests that change nothing.</summary>
    public Task<Story> StoryAsync() => _story ??= Story.StartAsync(this);

    /// <summary>Amina's section file of that assessment.</summary>
    public Task<byte[]> SectionAsync() => _section ??= MakeSectionAsync();

    public async Task InitializeAsync()
    {
        _product = await LocalProduct.StartAsync(
            Change(new()
            {
                StorageConnectionString = _account,
                TemplatesFolder = Repository.PathOf("templates"),
                HostFile = Repository.PathOf("functions", "host.json"),
                RunTimers = false,
                AppFolder = Repository.PathOf("addin-manifest", "web", "dist"),
                ConfigureLogging = logging => logging.ClearProviders(),
            }),
            CancellationToken.None);
        Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _product.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (_product is not null)
        {
            await _product.DisposeAsync();
        }
    }

    /// <summary>Every row there is, as table, partition, row and the tag that each write changes.</summary>
    public async Task<IReadOnlySet<StoredRow>> StoreAsync()
    {
        var rows = new HashSet<StoredRow>();
        var service = new TableServiceClient(_account);
        foreach (string table in StoreTables.Names)
        {
            await foreach (TableEntity row in service.GetTableClient(table).QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "Timestamp"]))
            {
                rows.Add(new(table, row.PartitionKey, row.RowKey, row.Timestamp));
            }
        }

        return rows;
    }

    private async Task<byte[]> MakeSectionAsync()
    {
        Story story = await StoryAsync();
        return (await story.Amina.GetAsync(story.At("section"))).Body;
    }
}

/// <summary>A row and when it was last written.</summary>
public sealed record StoredRow(string Table, string PartitionKey, string RowKey, DateTimeOffset? WrittenAt);
