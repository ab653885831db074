using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Tables;

public sealed class ClientTests(AzuriteFixture azurite) : TableCase(azurite)
{
    private const string Key = "bm90IGEga2V5IG9mIGFueWJvZHk=";

    public static TheoryData<string, string, string, string> ConnectionStrings => new()
    {
        { "UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1/t1" },
        { "UseDevelopmentStorage=true;", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1/t1" },
        { $"DefaultEndpointsProtocol=https;AccountName=acc;AccountKey={Key};EndpointSuffix=core.windows.net", "https://acc.table.core.windows.net/", "acc", "https://acc.table.core.windows.net/t1" },
        { $"AccountName=acc;AccountKey={Key}", "https://acc.table.core.windows.net/", "acc", "https://acc.table.core.windows.net/t1" },
        { $"AccountName=acc;AccountKey={Key};EndpointSuffix=core.chinacloudapi.cn", "https://acc.table.core.chinacloudapi.cn/", "acc", "https://acc.table.core.chinacloudapi.cn/t1" },
        { $"DefaultEndpointsProtocol=http;AccountName=acc;AccountKey={Key};TableEndpoint=http://127.0.0.1:1/acc;", "http://127.0.0.1:1/acc", "acc", "http://127.0.0.1:1/acc/t1" },
        { $"TableEndpoint=http://127.0.0.1:1/acc/;AccountName=acc;AccountKey={Key};BlobEndpoint=http://127.0.0.1:2/acc", "http://127.0.0.1:1/acc/", "acc", "http://127.0.0.1:1/acc/t1" },
    };

    public static TheoryData<string> Endpoints => ["https://acc.table.core.windows.net", "https://acc.table.core.windows.net/", "https://acc.table.core.windows.net/t1", "http://127.0.0.1:10002/acc", "http://localhost:10002/acc/", "http://127.0.0.1:10002/acc/t1"];

    [Theory]
    [MemberData(nameof(ConnectionStrings))]
    public void ConnectionString_SaysAccountAndAddress(string connectionString, string service, string account, string table)
    {
        var serviceClient = new TableServiceClient(connectionString);
        Assert.Equal((service, account), (serviceClient.Uri.AbsoluteUri, serviceClient.AccountName));
        Assert.All([new TableClient(connectionString, "t1"), serviceClient.GetTableClient("t1")], client =>
            Assert.Equal((table, account, "t1"), (client.Uri.AbsoluteUri, client.AccountName, client.Name)));
    }

    [Theory]
    [InlineData("", typeof(ArgumentException))]
    [InlineData("nonsense", typeof(InvalidOperationException))]
    [InlineData("A=b", typeof(ArgumentException))]
    [InlineData("UseDevelopmentStorage=false", typeof(ArgumentException))]
    [InlineData("AccountName=acc;EndpointSuffix=core.windows.net", typeof(ArgumentException))]
    [InlineData("AccountName=acc;AccountName=acc2;AccountKey=AAAA", typeof(InvalidOperationException))]
    [InlineData("AccountName=acc;AccountKey=not base64!", typeof(FormatException))]
    public void ConnectionString_ThatIsNone_IsRefused(string connectionString, Type refusal)
    {
        Assert.Throws(refusal, () => new TableServiceClient(connectionString));
        Assert.Throws(refusal, () => new TableClient(connectionString, "t1"));
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Endpoint_SaysAccountAndTable(string endpoint)
    {
        var key = new TableSharedKeyCredential("acc", Key);
        Assert.All([new TableClient(new Uri(endpoint), "t1", key), new TableClient(new Uri(endpoint), "t1", key, new TableClientOptions()), new TableClient(new Uri(endpoint), "t1", new NoToken())], client =>
        {
            Assert.Equal(("acc", "t1"), (client.AccountName, client.Name));
            Assert.EndsWith("/t1", client.Uri.AbsoluteUri, StringComparison.Ordinal);
            Assert.DoesNotContain("t1/", client.Uri.AbsoluteUri, StringComparison.Ordinal);
        });
        Assert.Equal("acc", new TableServiceClient(new Uri(endpoint), new NoToken()).AccountName);
    }

    [Fact]
    public void Arguments_Missing_AreRefused()
    {
        var key = new TableSharedKeyCredential("acc", Key);
        var endpoint = new Uri("https://acc.table.core.windows.net");
        Assert.Equal("endpoint", Assert.Throws<ArgumentNullException>(() => new TableServiceClient(null!, key)).ParamName);
        Assert.Equal("credential", Assert.Throws<ArgumentNullException>(() => new TableServiceClient(endpoint, (TableSharedKeyCredential)null!)).ParamName);
        Assert.Equal("tokenCredential", Assert.Throws<ArgumentNullException>(() => new TableClient(endpoint, "t", (TokenCredential)null!)).ParamName);
        Assert.Equal("connectionString", Assert.Throws<ArgumentNullException>(() => new TableServiceClient((string)null!)).ParamName);
        Assert.Equal("tableName", Assert.Throws<ArgumentNullException>(() => Service.GetTableClient(null)).ParamName);
        Assert.Equal("tableName", Assert.ThrowsAny<ArgumentException>(() => new TableClient(endpoint, "", key)).ParamName);
        Assert.Throws<FormatException>(() => new TableSharedKeyCredential("acc", "!!"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableClientOptions((TableClientOptions.ServiceVersion)9));
    }

    [Fact]
    public async Task SharedKey_OverAnEndpoint_Works()
    {
        var client = new TableClient(Endpoint, Table.Name, new TableSharedKeyCredential(AccountName, AccountKey));
        await client.AddEntityAsync(Row("p", "r"));
        Assert.True(await ExistsAsync("r"));
    }

    [Fact]
    public async Task SharedKey_Wrong_Is403()
    {
        var credential = new TableSharedKeyCredential(AccountName, Convert.ToBase64String(new byte[64]));
        var client = new TableClient(Endpoint, Table.Name, credential);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => client.AddEntityAsync(Row("p", "r")))).Status);
        credential.SetAccountKey(AccountKey);
        await client.AddEntityAsync(Row("p", "r"));
    }

    [Fact]
    public async Task Token_OverHttp_IsNotSent() => await Assert.ThrowsAsync<InvalidOperationException>(() =>
        new TableClient(Endpoint, Table.Name, new NoToken()).AddEntityAsync(Row("p", "r")));

    [Fact]
    public async Task Table_Missing_IsSaidByEveryOperation()
    {
        TableClient missing = Service.GetTableClient("missing");
        await RefusedAsync(404, "TableNotFound", () => missing.AddEntityAsync(Row("p", "r")));
        await RefusedAsync(404, "TableNotFound", () => missing.UpsertEntityAsync(Row("p", "r")));
        await RefusedAsync(404, "TableNotFound", () => missing.GetEntityAsync<TableEntity>("p", "r"));
        await RefusedAsync(404, "TableNotFound", () => missing.QueryAsync<TableEntity>().ToListAsync().AsTask());
        await RefusedAsync(404, "TableNotFound", () => missing.SubmitTransactionAsync([new(TableTransactionActionType.Add, Row("p", "r"))]));
        Assert.False((await missing.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        Assert.Equal(404, (await missing.DeleteEntityAsync("p", "r")).Status);
    }

    [Fact]
    public async Task Tables_CreatedListedAndDeleted()
    {
        string name = $"u{Guid.NewGuid():N}";
        Assert.Equal((name, 201), await CreatedAsync(Service.CreateTableAsync(name)));
        Assert.Equal((name, 409), await CreatedAsync(Service.CreateTableIfNotExistsAsync(name)));
        Assert.Equal((name, 409), await CreatedAsync(Service.GetTableClient(name).CreateIfNotExistsAsync()));
        await RefusedAsync(409, "TableAlreadyExists", () => Service.CreateTableAsync(name));

        Assert.Equal([name], await Service.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName eq {name}")).Select(table => table.Name).ToListAsync());
        Assert.Equal([name], await Service.QueryAsync(table => table.Name == name).Select(table => table.Name).ToListAsync());
        Assert.Equal([name], Service.Query(table => table.Name.CompareTo(name) >= 0 && table.Name.CompareTo(name + "0") < 0).Select(table => table.Name));
        Assert.Contains(name, Service.Query().Select(table => table.Name));

        Assert.Equal(204, (await Service.DeleteTableAsync(name)).Status);
        Assert.Equal(404, (await Service.DeleteTableAsync(name)).Status);
        Assert.DoesNotContain(name, await Service.QueryAsync().Select(table => table.Name).ToListAsync());
    }

    [Fact]
    public void Tables_SyncPairs_DoTheSame()
    {
        string name = $"u{Guid.NewGuid():N}";
        Assert.Equal(name, Service.CreateTable(name).Value.Name);
        Assert.Equal(name, Service.CreateTableIfNotExists(name).Value.Name);
        Assert.Equal(409, Service.GetTableClient(name).CreateIfNotExists().GetRawResponse().Status);
        Assert.Equal(204, Service.DeleteTable(name).Status);
        Assert.Equal(404, Service.GetTableClient(name).Delete().Status);
    }

    [Fact]
    public async Task Tables_Paged_AreAllListed()
    {
        string prefix = $"v{Guid.NewGuid():N}";
        string[] names = [.. Enumerable.Range(0, 3).Select(n => prefix + n)];
        foreach (string name in names)
        {
            await Service.CreateTableAsync(name);
        }

        string filter = TableServiceClient.CreateQueryFilter($"TableName ge {prefix} and TableName lt {prefix + "9"}");
        Assert.Equal(names, await Service.QueryAsync(filter, maxPerPage: 1).Select(table => table.Name).ToListAsync());
    }

    [Fact]
    public async Task Table_BadName_Is400() =>
        Assert.Equal(400, (await Assert.ThrowsAsync<RequestFailedException>(() => Service.CreateTableAsync("a b"))).Status);

    private static async Task<(string Name, int Status)> CreatedAsync(Task<Response<TableItem>> creation)
    {
        Response<TableItem> created = await creation;
        return (created.Value.Name, created.GetRawResponse().Status);
    }

    private sealed class NoToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new InvalidOperationException("No token should be asked for.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new InvalidOperationException("No token should be asked for.");
    }
}
