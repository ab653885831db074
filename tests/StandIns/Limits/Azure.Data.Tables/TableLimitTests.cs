using Azure.Data.Tables;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Limits;

/// <summary>What the stand-in refuses and the vendor's package does not; these go when the stand-in goes.</summary>
public sealed class TableLimitTests
{
    public static TheoryData<object> Values => [1.5f, 1.5m, TimeSpan.FromMinutes(1), new[] { "a" }];

    [Theory]
    [InlineData("TableEndpoint=https://acc.table.core.windows.net;SharedAccessSignature=sv=1&sig=x")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://127.0.0.2")]
    [InlineData("AccountName=acc;AccountKey=AAAA;TableEndpoint=https://acc.table.cosmos.azure.com")]
    public void ConnectionString_OfAnotherKind_IsRefused(string connectionString) =>
        Refused(() => new TableServiceClient(connectionString));

    [Theory]
    [MemberData(nameof(Values))]
    public void Property_OfATypeThatIsReadBackAsAnother_IsRefused(object value) =>
        Refused(() => Client().AddEntity(new TableEntity("p", "r") { ["V"] = value }));

    [Fact]
    public void Predicate_WithArithmetic_IsRefused() =>
        Refused(() => TableClient.CreateQueryFilter<TableEntity>(row => row.RowKey.Length + 1 == 3));

    [Fact]
    public void Answer_WithANestedValue_IsRefused() =>
        Refused(() => Client("""{"PartitionKey":"p","RowKey":"r","V":{"a":1}}""").GetEntity<TableEntity>("p", "r"));

    private static TableClient Client(string answer = "") =>
        new("UseDevelopmentStorage=true", "t1", new TableClientOptions { Transport = new ScriptedTransport(new ScriptedAnswer(200, answer)) });

    private static void Refused(Func<object> action) =>
        Assert.StartsWith("stand-in: ", Assert.Throws<NotSupportedException>(action).Message, StringComparison.Ordinal);
}
