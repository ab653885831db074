using OfficeIntegration.Core.Templates;
using OfficeIntegration.Local.FrontDoor;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Interactive;
using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Local.Once;

/// <summary>Everything an unattended run needs around it: an empty Table service, the product, and Teams' side.</summary>
public sealed class Stage : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _running = new();

    private Stage(LocalProduct product, TeamsSide teams, Template template, TemplateSample sample, HttpClient http) =>
        (Product, Teams, Template, Sample, Http) = (product, teams, template, sample, http);

    public LocalProduct Product { get; }

    public TeamsSide Teams { get; }

    public Template Template { get; }

    public TemplateSample Sample { get; }

    public HttpClient Http { get; }

    public ProductApi Coordinator => new(Http, Sample.Coordinators[0].ObjectId);

    /// <param name="storage">Connection string of a Table service to use; null to start an empty one.</param>
    public static async Task<Stage> SetAsync(string templateId, string? storage, Action<string> say, CancellationToken cancellation)
    {
        var started = new Stack<IAsyncDisposable>();
        try
        {
            storage ??= await StorageAsync(started, say, cancellation);
            LocalProduct product = Keep(started, await LocalProduct.StartAsync(new LocalOptions { StorageConnectionString = storage, TemplateId = templateId }, cancellation));
            TeamsSide teams = Keep(started, await TeamsSide.StartAsync(cancellation));
            (Template template, TemplateSample sample) = InteractiveRun.SampleOf(product, templateId);
            var stage = new Stage(product, teams, template, sample, new HttpClient { BaseAddress = product.BaseAddress });
            foreach (IAsyncDisposable one in started.Reverse())
            {
                stage._running.Push(one);
            }

            return stage;
        }
        catch
        {
            await EndAsync(started);
            throw;
        }
    }

    /// <summary>As the Functions host's own door does it: the timer runs now.</summary>
    public async Task RunTimerAsync(string name, CancellationToken cancellation)
    {
        using HttpResponseMessage answer = await Http.PostAsync(new Uri($"admin/functions/{name}", UriKind.Relative), null, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await EndAsync(_running);
    }

    private static async Task<string> StorageAsync(Stack<IAsyncDisposable> started, Action<string> say, CancellationToken cancellation)
    {
        NodeRuntime node = await NodeRuntime.FindAsync(cancellation);
        NpmTools tools = NpmTools.OfRepository();
        await tools.EnsureInstalledAsync(say, cancellation);
        TemporaryFolder folder = Keep(started, new TemporaryFolder());
        return Keep(started, await Azurite.StartAsync(node, tools, folder.FullPath, inMemory: true, cancellation)).ConnectionString;
    }

    private static T Keep<T>(Stack<IAsyncDisposable> started, T one)
        where T : IAsyncDisposable
    {
        started.Push(one);
        return one;
    }

    private static async Task EndAsync(Stack<IAsyncDisposable> running)
    {
        while (running.TryPop(out IAsyncDisposable? one))
        {
            await one.DisposeAsync();
        }
    }

    private sealed class TemporaryFolder : IAsyncDisposable
    {
        public string FullPath { get; } = Directory.CreateTempSubdirectory("office-integration-").FullName;

        public ValueTask DisposeAsync()
        {
            Directory.Delete(FullPath, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
