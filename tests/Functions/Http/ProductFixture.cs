using System.Globalization;
using System.Text;
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
    private Task<Story>? _story;

    public LocalProduct Product => _product ?? throw new InvalidOperationException("The product has not been started.");

    /// <summary>For tests that need other settings, or something else in place.</summary>
    public Func<LocalOptions, LocalOptions> Change { get; set; } = options => options;

    public HttpClient Http { get; private set; } = new();

    /// <summary>One assessment for tests that change nothing.</summary>
    public Task<Story> StoryAsync() => _story ??= Story.StartAsync(this);

    public async Task InitializeAsync()
    {
        _product = await LocalProduct.StartAsync(
            Change(new()
            {
                StorageConnectionString = azurite.ConnectionString,
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

    /// <summary>Every row there is, with the tag that each write changes.</summary>
    public async Task<string> StoreAsync()
    {
        var rows = new StringBuilder();
        var service = new TableServiceClient(azurite.ConnectionString);
        foreach (string table in StoreTables.Names)
        {
            await foreach (TableEntity row in service.GetTableClient(table).QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "Timestamp"]))
            {
                rows.AppendLine(CultureInfo.InvariantCulture, $"{table} {row.PartitionKey} {row.RowKey} {row.Timestamp:O}");
            }
        }

        return rows.ToString();
    }
}
