using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Functions;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Local.Identity;

namespace OfficeIntegration.Local.Hosting;

/// <summary>
/// The whole function app in this process: its HTTP functions under Kestrel on a loopback address, its timers by their
/// schedules. Whoever calls is who they say they are (see <see cref="Identity.LocalCallers"/>).
/// </summary>
public sealed class LocalProduct : IAsyncDisposable
{
    /// <summary>The largest request the Functions host lets through by default; the product has smaller limits of its own.</summary>
    private const long MaxRequestBytes = 104_857_600;

    private readonly WebApplication _app;
    private readonly Timers _timers;

    private LocalProduct(WebApplication app, Timers timers)
    {
        (_app, _timers) = (app, timers);
        BaseAddress = AddressOf(app);
    }

    /// <summary>For example <c>http://127.0.0.1:7071/</c>.</summary>
    public Uri BaseAddress { get; }

    public IServiceProvider Services => _app.Services;

    public IReadOnlyCollection<string> TimerNames => _timers.Names;

    /// <exception cref="LocalRunException">The address is no loopback address, the port is taken, or a function cannot be run here.</exception>
    public static async Task<LocalProduct> StartAsync(LocalOptions options, CancellationToken cancellation)
    {
        IPAddress address = LoopbackAddress.Parse(options.Address);
        FunctionCatalogue functions = FunctionCatalogue.Of(options.FunctionTypes ?? LocalServices.FunctionTypes);
        WebApplication app = Build(options, address);
        try
        {
            ILogger log = app.Services.GetRequiredService<ILogger<LocalProduct>>();
            var timers = new Timers(functions.Timers, app.Services, log);
            Map(app, functions, HostJson.RoutePrefix(options.HostFile), timers, options.TemplateId, log);
            FunctionsServices.RefuseBadWiring(app.Services);
            await app.Services.GetRequiredService<StoreTables>().EnsureCreatedAsync(cancellation);
            await ListenAsync(app, options.Port, cancellation);
            app.Configuration["PublicUrl"] ??= AddressOf(app).AbsoluteUri;
            if (options.RunTimers)
            {
                timers.Start();
            }

            return new LocalProduct(app, timers);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a timer function now and waits for its end.</summary>
    /// <exception cref="ArgumentException">There is no such timer.</exception>
    public async Task RunTimerAsync(string name, CancellationToken cancellation)
    {
        if (!await _timers.RunNowAsync(name, cancellation))
        {
            throw new ArgumentException($"There is no timer {name}; there are {string.Join(", ", TimerNames)}.", nameof(name));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _timers.DisposeAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    // The empty builder reads no environment variable and no settings file: nothing from outside can change the address.
    private static WebApplication Build(LocalOptions options, IPAddress address)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.Listen(address, options.Port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
            server.Limits.MaxRequestBodySize = MaxRequestBytes;
            server.AddServerHeader = false;
        });
        builder.Configuration.AddInMemoryCollection(LocalServices.Settings(options));
        (options.ConfigureLogging ?? WarningsToConsole)(builder.Logging);
        builder.Services.AddRouting().AddMvcCore();
        builder.Services.AddLocal(builder.Configuration, options);
        options.ConfigureServices?.Invoke(builder.Services);
        return builder.Build();
    }

    private static void WarningsToConsole(ILoggingBuilder logging) =>
        logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    private static void Map(WebApplication app, FunctionCatalogue functions, string prefix, Timers timers, string? templateId, ILogger log)
    {
        app.Use((context, next) =>
        {
            AnswerGuards.Put(context);
            return next(context);
        });
        app.UseMiddleware<LoopbackGuard>();
        app.UseRouting();
        app.MapFunctions(functions.Http, prefix, log);

        // The web page asks whom one can act as.
        app.MapGet("local/people", (TemplateCatalogue templates) => LocalPerson.Of(templates, templateId));

        // As the Functions host does: a POST here runs a function that HTTP does not start.
        app.MapPost("admin/functions/{name}", async (string name, CancellationToken cancellation) =>
            await timers.RunNowAsync(name, cancellation) ? Results.Accepted() : Results.NotFound());
    }

    private static async Task ListenAsync(WebApplication app, int port, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException refused) when (refused.InnerException is AddressInUseException)
        {
            throw new LocalRunException($"Port {port} is taken by another program. Stop that program, or choose another port with --port.", refused);
        }
    }
}
