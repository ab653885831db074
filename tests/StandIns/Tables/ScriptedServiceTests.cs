using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Tables;

/// <summary>What goes over the wire, and the answers of the real service that the emulator never gives.</summary>
public sealed class ScriptedServiceTests
{
    private const string NextPartitionKey = "x-ms-continuation-NextPartitionKey";
    private const string NextRowKey = "x-ms-continuation-NextRowKey";
    private const string NoRows = """{"value":[]}""";
    private const string OneRow = """{"value":[{"PartitionKey":"p","RowKey":"r"}]}""";

    [Fact]
    public async Task Query_EmptyPagesWithATokenEach_ReadsOnToTheRow()
    {
        var service = new ScriptedTransport(
            new(200, NoRows, (NextPartitionKey, "1!8!cA--"), (NextRowKey, "1!8!cg--")),
            new(200, NoRows, (NextPartitionKey, "1!8!cQ--")),
            new(200, OneRow));
        Assert.Equal(["r"], await Client(service).QueryAsync<TableEntity>(maxPerPage: 5).Select(row => row.RowKey).ToListAsync());
        Assert.Equal(["", "NextPartitionKey=1!8!cA--&NextRowKey=1!8!cg--", "NextPartitionKey=1!8!cQ--"], service.Asked.Select(Continuation));
        Assert.All(service.Asked, request => Assert.Contains("$top=5", request.Uri.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AsPages_TokenWithoutARowKey_CanBeResumed()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(200, NoRows, (NextPartitionKey, "only")));
        Page<TableEntity> page = await Client(service).QueryAsync<TableEntity>().AsPages().FirstAsync();
        await Client(service).QueryAsync<TableEntity>().AsPages(page.ContinuationToken).FirstAsync();
        Assert.Equal("NextPartitionKey=only", Continuation(service.Asked[^1]));
    }

    [Fact]
    public async Task QueryTables_Token_IsSentBack()
    {
        var service = new ScriptedTransport(
            new(200, """{"value":[{"TableName":"a"}]}""", ("x-ms-continuation-NextTableName", "b")),
            new(200, """{"value":[{"TableName":"b"}]}"""));
        var client = new TableServiceClient("UseDevelopmentStorage=true", Options(service));
        Assert.Equal(["a", "b"], await client.QueryAsync().Select(table => table.Name).ToListAsync());
        Assert.Equal("NextTableName=b", Continuation(service.Asked[1]));
    }

    [Fact]
    public async Task Add_OnTheWire_IsSignedAnnotatedAndAscii()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(204));
        await Client(service).AddEntityAsync(new TableEntity("p'é", "r") { ["S"] = "漢", ["L"] = 1L, ["D"] = 2.0, ["N"] = null, ["T"] = DateTimeOffset.UnixEpoch, ["B"] = new byte[] { 251, 255 }, ETag = new ETag("x"), Timestamp = DateTimeOffset.UnixEpoch });
        ScriptedRequest request = Assert.Single(service.Asked);
        Assert.Equal(
            """{"PartitionKey":"p\u0027\u00E9","RowKey":"r","S":"\u6F22","L":"1","L@odata.type":"Edm.Int64","D":2,"D@odata.type":"Edm.Double","N":null,"T":"1970-01-01T00:00:00.0000000Z","T@odata.type":"Edm.DateTime","B":"+/8=","B@odata.type":"Edm.Binary"}""",
            request.Body);
        Assert.Equal(("POST", "/devstoreaccount1/t1"), (request.Method, request.Uri.AbsolutePath));
        Assert.StartsWith("SharedKeyLite devstoreaccount1:", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal("2020-12-06", request.Headers["x-ms-version"]);
        Assert.Equal("return-no-content", request.Headers["Prefer"]);
    }

    [Fact]
    public async Task Keys_OnTheWire_AreDoubledAndEncoded()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(204));
        await Client(service).DeleteEntityAsync("o'clock", "a b%+é");
        Assert.Equal("/devstoreaccount1/t1(PartitionKey='o%27%27clock',RowKey='a%20b%25%2B%C3%A9')", service.Asked[0].Uri.AbsolutePath);
    }

    [Fact]
    public async Task Conditions_OnTheWire_AreWhatWasPassed()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(204));
        TableClient client = Client(service);
        var version = new ETag("W/\"1\"");
        await client.UpdateEntityAsync(new TableEntity("p", "r"), version);
        await client.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, TableUpdateMode.Replace);
        await client.UpsertEntityAsync(new TableEntity("p", "r") { ETag = version });
        await client.DeleteEntityAsync("p", "r");
        await client.DeleteEntityAsync("p", "r", version);
        Assert.Equal(
            ["PATCH W/\"1\"", "PUT *", "PATCH ", "DELETE *", "DELETE W/\"1\""],
            service.Asked.Select(request => $"{request.Method} {request.Headers.GetValueOrDefault("If-Match")}"));
    }

    [Fact]
    public async Task Select_OnTheWire_IsOneList()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(200, NoRows));
        await Client(service).QueryAsync<TableEntity>("A eq 1", select: ["A", "B"]).ToListAsync();
        Assert.Contains("$select=A%2CB&$filter=A%20eq%201", service.Asked[0].Uri.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Busy_IsTriedAgain_WithTheSameBody()
    {
        var service = new ScriptedTransport(new(503, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"busy"}}}"""), new(204));
        Response added = await Client(service).AddEntityAsync(new TableEntity("p", "r"));
        Assert.Equal(204, added.Status);
        Assert.Equal(2, service.Asked.Count);
        Assert.Equal(service.Asked[0].Body, service.Asked[1].Body);
    }

    [Fact]
    public async Task Refusal_IsNotTriedAgain()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(400, Error("InvalidInput", "no")));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Client(service).AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal((400, "InvalidInput"), (refusal.Status, refusal.ErrorCode));
        Assert.StartsWith("no", refusal.Message, StringComparison.Ordinal);
        Assert.Single(service.Asked);
    }

    [Fact]
    public async Task Refusal_OfAProxy_HasAStatusAndNoCode()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(418, "<html>no</html>"));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Client(service).GetEntityAsync<TableEntity>("p", "r"));
        Assert.Equal((418, null), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task CreateIfNotExists_TableBeingDeleted_Is409()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(409, Error("TableBeingDeleted", "wait")));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Client(service).CreateIfNotExistsAsync());
        Assert.Equal((409, "TableBeingDeleted"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task Get_TypesOnTheWire_AreRead()
    {
        const string Row = """{"odata.metadata":"m","odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Timestamp":"2026-01-02T03:04:05.1234567Z","I":1,"L@odata.type":"Edm.Int64","L":"9007199254740993","D":2.0,"N@odata.type":"Edm.Double","N":"NaN","T@odata.type":"Edm.DateTime","T":"2026-01-02T03:04:05Z","S":"2026-01-02T03:04:05Z"}""";
        TableEntity row = await Client(new ScriptedTransport(new ScriptedAnswer(200, Row))).GetEntityAsync<TableEntity>("p", "r");
        Assert.Equal(["odata.etag", "PartitionKey", "RowKey", "Timestamp", "I", "L", "D", "N", "T", "S"], row.Keys);
        Assert.Equal((1, 9_007_199_254_740_993L, 2.0, double.NaN), (row["I"], row["L"], row["D"], row["N"]));
        Assert.Equal(DateTimeOffset.Parse("2026-01-02T03:04:05.1234567Z", CultureInfo.InvariantCulture), row.Timestamp);
        Assert.Equal(DateTimeOffset.Parse("2026-01-02T03:04:05Z", CultureInfo.InvariantCulture), row["T"]);
        Assert.Equal("2026-01-02T03:04:05Z", row["S"]);
        Assert.Equal(new ETag("W/\"1\""), row.ETag);
    }

    [Fact]
    public async Task SubmitTransaction_OnTheWire_IsOneChangeset()
    {
        var service = new ScriptedTransport(Changeset(Part(204), Part(204)));
        await Client(service).SubmitTransactionAsync([
            new(TableTransactionActionType.Add, new TableEntity("p", "a")),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "b'"), new ETag("W/\"1\""))]);
        ScriptedRequest request = Assert.Single(service.Asked);
        Assert.Equal(("POST", "/devstoreaccount1/$batch"), (request.Method, request.Uri.AbsolutePath));
        Assert.StartsWith("multipart/mixed; boundary=batch_", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("POST http://127.0.0.1:10002/devstoreaccount1/t1?$format=", request.Body, StringComparison.Ordinal);
        Assert.Contains("PUT http://127.0.0.1:10002/devstoreaccount1/t1(PartitionKey='p',RowKey='b%27%27')?$format=", request.Body, StringComparison.Ordinal);
        Assert.Contains("\r\nIf-Match: W/\"1\"\r\n", request.Body, StringComparison.Ordinal);
        Assert.Equal(3, request.Body.Split("\r\n--changeset_").Length - 1);
    }

    [Fact]
    public async Task SubmitTransaction_WithoutAVersion_SendsNoConditionButForDeletion()
    {
        var service = new ScriptedTransport(Changeset(Part(204), Part(204)));
        TableClient client = Client(service);
        await client.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "a"))]);
        await client.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity("p", "a") { ETag = new ETag("W/\"1\"") })]);
        Assert.DoesNotContain("If-Match", service.Asked[0].Body, StringComparison.Ordinal);
        Assert.Contains("\r\nIf-Match: *\r\n", service.Asked[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitTransaction_Responses_HaveTheirHeaders()
    {
        var service = new ScriptedTransport(Changeset(Part(204, headers: "ETag: W/\"1\"\r\nX-Odd: a: b\r\n"), Part(204)));
        IReadOnlyList<Response> responses = (await Client(service).SubmitTransactionAsync([Add("p", "a"), Add("p", "b")])).Value;
        Assert.Equal(2, responses.Count);
        Assert.Equal(new ETag("W/\"1\""), responses[0].Headers.ETag);
        Assert.True(responses[0].Headers.TryGetValue("x-odd", out string? odd));
        Assert.Equal("a: b", odd);
        Assert.Null(responses[1].Headers.ETag);
    }

    // Neither the client nor the emulator looks at the partitions; the service does.
    [Fact]
    public async Task SubmitTransaction_MixedPartitions_IsTheServicesToRefuse()
    {
        var service = new ScriptedTransport(Changeset(Part(400, Error("CommandsInBatchActOnDifferentPartitions", "1:All commands in a batch must operate on same entity group."))));
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Client(service).SubmitTransactionAsync([Add("p", "a"), Add("q", "a")]));
        Assert.Equal((400, "CommandsInBatchActOnDifferentPartitions", 1), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex));
        Assert.Single(service.Asked);
    }

    [Fact]
    public async Task SubmitTransaction_TooManyActions_IsTheServicesToRefuse()
    {
        var service = new ScriptedTransport(Changeset(Part(400, Error("InvalidInput", "99:The batch request operation exceeds the maximum 100 changes per change set."))));
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Client(service).SubmitTransactionAsync(Enumerable.Range(0, 101).Select(n => Add("p", $"{n}"))));
        Assert.Equal((400, "InvalidInput", 99), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex));
    }

    [Theory]
    [InlineData("The specified entity already exists.", null)]
    [InlineData("2:The specified entity already exists.\\nRequestId:1\\nTime:2", 2)]
    [InlineData("RequestId:1", null)]
    public async Task SubmitTransaction_Refusal_NamesTheActionWhenTheServiceDoes(string message, int? index)
    {
        var service = new ScriptedTransport(Changeset(Part(409, Error("EntityAlreadyExists", message))));
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Client(service).SubmitTransactionAsync([Add("p", "a"), Add("p", "b"), Add("p", "c")]));
        Assert.Equal((409, "EntityAlreadyExists", index), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task SubmitTransaction_RefusedAsAWhole_IsNotAboutAnAction()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(413, Error("RequestBodyTooLarge", "too large")));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Client(service).SubmitTransactionAsync([Add("p", "a")]));
        Assert.Equal((413, "RequestBodyTooLarge"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task SubmitTransaction_GarbledAnswer_IsNotTakenForSuccess()
    {
        var noStatus = new ScriptedTransport(Changeset("changesetresponse_2\r\nHTTP/1.1 204 No Content\r\n\r\n"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Client(noStatus).SubmitTransactionAsync([Add("p", "a")]));
        var noParts = new ScriptedTransport(new ScriptedAnswer(202, "garbage", ("Content-Type", "multipart/mixed; boundary=batchresponse_1")));
        await Assert.ThrowsAsync<IOException>(() => Client(noParts).SubmitTransactionAsync([Add("p", "a")]));
    }

    [Fact]
    public async Task Token_IsAskedForTheStorageService()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(204));
        var identity = new Identity();
        var client = new TableClient(new Uri("https://acc.table.core.windows.net"), "t1", identity, Options(service));
        await client.DeleteEntityAsync("p", "r");
        Assert.Equal(["https://storage.azure.com/.default"], identity.Scopes);
        Assert.Equal("Bearer token", service.Asked[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task Version_OfTheOptions_IsSent()
    {
        var service = new ScriptedTransport(new ScriptedAnswer(204));
        var client = new TableClient("UseDevelopmentStorage=true", "t1", new TableClientOptions(TableClientOptions.ServiceVersion.V2019_02_02) { Transport = service });
        await client.DeleteEntityAsync("p", "r");
        Assert.Equal("2019-02-02", service.Asked[0].Headers["x-ms-version"]);
    }

    [Fact]
    public void TransactionFailed_FromAnyRefusal_KeepsWhatItSays()
    {
        var refusal = new TableTransactionFailedException(new RequestFailedException(409, "3:boom", "EntityAlreadyExists", null));
        Assert.Equal((409, "EntityAlreadyExists", null), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex));
        Assert.StartsWith("3:boom", refusal.Message, StringComparison.Ordinal);
    }

    private static TableClient Client(ScriptedTransport service) => new("UseDevelopmentStorage=true", "t1", Options(service));

    private static TableClientOptions Options(ScriptedTransport service) =>
        new() { Transport = service, Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2) } };

    private static TableTransactionAction Add(string partitionKey, string rowKey) => new(TableTransactionActionType.Add, new TableEntity(partitionKey, rowKey));

    private static string Continuation(ScriptedRequest request) =>
        string.Join('&', request.Uri.Query.TrimStart('?').Split('&').Where(part => part.StartsWith("Next", StringComparison.Ordinal)).Select(Uri.UnescapeDataString));

    private static string Error(string code, string message) =>
        $$$"""{"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"{{{message}}}"} } }""";

    private static string Part(int status, string body = "", string headers = "") =>
        $"HTTP/1.1 {status} Reason\r\nX-Content-Type-Options: nosniff\r\nDataServiceVersion: 3.0;\r\n{headers}\r\n{body}";

    private static ScriptedAnswer Changeset(params string[] parts) => new(
        202,
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n"
            + string.Concat(parts.Select(part => $"--changesetresponse_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{part}\r\n"))
            + "--changesetresponse_2--\r\n--batchresponse_1--\r\n",
        ("Content-Type", "multipart/mixed; boundary=batchresponse_1"));

    private sealed class Identity : TokenCredential
    {
        private readonly List<string> _scopes = [];

        public IReadOnlyList<string> Scopes => _scopes;

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            _scopes.AddRange(requestContext.Scopes);
            return new AccessToken("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
