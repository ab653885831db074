using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Tables;

/// <summary>A test against a table of its own. The suite holds for the vendor's package as it does for the stand-in.</summary>
[Collection(SharedAzurite.Name)]
public abstract class TableCase(AzuriteFixture azurite) : IAsyncLifetime
{
    protected TableServiceClient Service { get; } = new(azurite.ConnectionString);

    protected TableClient Table { get; } = new(azurite.ConnectionString, $"t{Guid.NewGuid():N}");

    protected string AccountName => Setting("AccountName");

    protected string AccountKey => Setting("AccountKey");

    protected Uri Endpoint => new(Setting("TableEndpoint"));

    public Task InitializeAsync() => Table.CreateAsync();

    public Task DisposeAsync() => Table.DeleteAsync();

    protected static TableEntity Row(string partitionKey, string rowKey, params (string Name, object? Value)[] properties)
    {
        var row = new TableEntity(partitionKey, rowKey);
        foreach ((string name, object? value) in properties)
        {
            row[name] = value;
        }

        return row;
    }

    protected async Task<TableEntity> StoredAsync(string partitionKey, string rowKey) =>
        (await Table.GetEntityAsync<TableEntity>(partitionKey, rowKey)).Value;

    protected Task<bool> ExistsAsync(string rowKey) => ExistsAsync("p", rowKey);

    protected async Task<bool> ExistsAsync(string partitionKey, string rowKey) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey)).HasValue;

    protected static async Task RefusedAsync(int status, string errorCode, Func<Task> action)
    {
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(action);
        Assert.Equal((status, errorCode), (refusal.Status, refusal.ErrorCode));
    }

    private string Setting(string name) =>
        azurite.ConnectionString.Split(';').Single(setting => setting.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];
}
