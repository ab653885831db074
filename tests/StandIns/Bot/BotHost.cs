using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>A bot behind a real HTTP endpoint, registered the way applications register it.</summary>
public sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private BotHost(WebApplication app)
    {
        this.app = app;
    }

    public CloudAdapter Adapter => app.Services.GetRequiredService<CloudAdapter>();

    public string Endpoint => app.Urls.Single() + "/api/messages";

    public static Task<BotHost> StartAsync(Func<ITurnContext, CancellationToken, Task> onTurn) => StartAsync(new LambdaBot(onTurn));

    public static async Task<BotHost> StartAsync(IBot bot)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton(services => new CloudAdapter(services.GetRequiredService<BotFrameworkAuthentication>()));
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(services => services.GetRequiredService<CloudAdapter>());
        builder.Services.AddSingleton(bot);
        var host = new BotHost(builder.Build());
        host.app.Map("/api/messages", (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot known) =>
            adapter.ProcessAsync(context.Request, context.Response, known, context.RequestAborted));
        await host.app.StartAsync();
        return host;
    }

    public async Task<HttpResponseMessage> PostAsync(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await http.PostAsync(new Uri(Endpoint), content);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, Endpoint);
        return await http.SendAsync(request);
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return app.DisposeAsync();
    }
}
