using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.People;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>Says yes to being asked whether a subscription's address is meant, and nothing else.</summary>
public sealed class EchoingReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EchoingReceiver(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<EchoingReceiver> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapPost($"/{GraphSubscriptions.Route}", (HttpRequest request) => Results.Text(request.Query["validationToken"].ToString()));
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
