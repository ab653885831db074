using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Local;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Local.Hosting;

[Collection(SharedAzurite.Name)]
public sealed class LocalProductTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Http_RouteValues_AreBoundByNameAndType()
    {
        await using LocalProduct product = await StartAsync(typeof(SampleHttpFunctions));
        using var http = new HttpClient { BaseAddress = product.BaseAddress };

        using HttpResponseMessage answer = await http.PostAsync("api/echo/a%20b/17", new StringContent("čaj 茶", Encoding.UTF8));
        JsonElement body = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("a b", body.GetProperty("id").GetString());
        Assert.Equal(17, body.GetProperty("number").GetInt32());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("rest").ValueKind);
        Assert.Equal("čaj 茶", body.GetProperty("body").GetString());
    }

    [Theory]
    [InlineData("GET", "api/echo/a/17/x", HttpStatusCode.OK)]
    [InlineData("DELETE", "api/echo/a/17", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "api/echo/a/seventeen", HttpStatusCode.NotFound)]
    [InlineData("GET", "api/nowhere", HttpStatusCode.NotFound)]
    [InlineData("PATCH", "anymethod", HttpStatusCode.Accepted)]
    [InlineData("GET", "api/loose/17", HttpStatusCode.OK)]
    [InlineData("GET", "api/loose/many", HttpStatusCode.BadRequest)]
    [InlineData("GET", "api/broken", HttpStatusCode.InternalServerError)]
    [InlineData("GET", "api/writes", HttpStatusCode.OK)]
    [InlineData("GET", "files/a/b.txt", HttpStatusCode.OK)]
    [InlineData("POST", "admin/functions/nobody", HttpStatusCode.NotFound)]
    public async Task Http_MethodAndPath_GetTheAnswerOfTheRouterOrTheFunction(string method, string path, HttpStatusCode expected)
    {
        await using LocalProduct product = await StartAsync(typeof(SampleHttpFunctions));
        using var http = new HttpClient { BaseAddress = product.BaseAddress };

        using HttpResponseMessage answer = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("Host", "example.org", HttpStatusCode.Forbidden)]
    [InlineData("Host", "localhost", HttpStatusCode.OK)]
    [InlineData("Origin", "https://example.org", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://127.0.0.1:5000", HttpStatusCode.OK)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    public async Task Http_RequestOfAForeignPage_IsRefused(string header, string value, HttpStatusCode expected)
    {
        await using LocalProduct product = await StartAsync(typeof(SampleHttpFunctions));
        using var http = new HttpClient { BaseAddress = product.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/writes");
        request.Headers.Add(header, value);

        using HttpResponseMessage answer = await http.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Timer_ThatTakesLongerThanItsInterval_NeverRunsTwiceAtOnce()
    {
        var diary = new TimerDiary();
        await using (LocalProduct product = await StartAsync(options => options with { RunTimers = true, ConfigureServices = services => services.AddSingleton(diary) }, typeof(SampleTimerFunctions)))
        {
            await Task.WhenAll(product.RunTimerAsync("EverySecond", default), product.RunTimerAsync("everysecond", default));
            await Task.Delay(1_500);
        }

        Assert.Equal(1, diary.MostAtOnce);
        Assert.InRange(diary.Runs, 3, 5);
    }

    [Fact]
    public async Task Timer_ThatFails_RunsAgainAtItsNextTime()
    {
        var diary = new TimerDiary();
        await using (LocalProduct product = await StartAsync(
            options => options with
            {
                RunTimers = true,
                ConfigureServices = services => services.AddSingleton(diary),
                Settings = new Dictionary<string, string?> { ["Fails:Schedule"] = "* * * * * *" },
            },
            typeof(FailingTimerFunctions)))
        {
            await Task.Delay(3_500);
        }

        Assert.InRange(diary.Runs, 2, 5);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.2.1")]
    [InlineData("::")]
    [InlineData("example.org")]
    public async Task Start_OnAnAddressOthersCanReach_IsRefused(string address)
    {
        LocalRunException refused = await Assert.ThrowsAsync<LocalRunException>(() => StartAsync(options => options with { Address = address }, typeof(SampleHttpFunctions)));

        Assert.Contains(address, refused.Message, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnATakenPort_SaysWhichPortAndWhichOption()
    {
        await using LocalProduct first = await StartAsync(typeof(SampleHttpFunctions));
        int port = first.BaseAddress.Port;

        LocalRunException refused = await Assert.ThrowsAsync<LocalRunException>(() => StartAsync(options => options with { Port = port }, typeof(SampleHttpFunctions)));

        Assert.Contains($"{port}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--port", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo", typeof(SampleHttpFunctions), typeof(TwiceNamedFunctions))]
    [InlineData("'id'", typeof(UnboundFunctions))]
    [InlineData("every now and then", typeof(BadlyTimedFunctions))]
    public async Task Start_WithAFunctionThatCannotRun_SaysWhich(string named, params Type[] types)
    {
        LocalRunException refused = await Assert.ThrowsAsync<LocalRunException>(() => StartAsync(types));

        Assert.Contains(named, refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Ports_Taken_AreNamedWithWhatToDo()
    {
        await using LocalProduct product = await StartAsync(typeof(SampleHttpFunctions));

        LocalRunException refused = Assert.Throws<LocalRunException>(() => Ports.RequireFree(product.BaseAddress.Port, "the Playground", "choose another with --playground-port"));

        Assert.Contains("--playground-port", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"extensions\": { \"http\": { \"routePrefix\": \"v1/\" } } }", "v1/api/writes")]
    [InlineData("{ \"version\": \"2.0\" }", "api/api/writes")]
    public async Task HostFile_RoutePrefix_ComesBeforeEveryRoute(string content, string path)
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content);
        await using LocalProduct product = await StartAsync(options => options with { HostFile = file }, typeof(SampleHttpFunctions));
        File.Delete(file);
        using var http = new HttpClient { BaseAddress = product.BaseAddress };

        Assert.Equal("written", await http.GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    /// <summary>The product's: no prefix.</summary>
    private static string HostFile { get; } = Repository.PathOf("functions", "host.json");

    private Task<LocalProduct> StartAsync(params Type[] types) => StartAsync(options => options, types);

    private Task<LocalProduct> StartAsync(Func<LocalOptions, LocalOptions> change, params Type[] types) =>
        LocalProduct.StartAsync(
            change(new LocalOptions
            {
                StorageConnectionString = azurite.ConnectionString,
                TemplatesFolder = Repository.PathOf("templates"),
                RunTimers = false,
                HostFile = HostFile,
                FunctionTypes = types,
                ConfigureLogging = logging => logging.ClearProviders(),
            }),
            CancellationToken.None);
}
