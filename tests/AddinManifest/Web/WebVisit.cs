using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>A page of the web app in a browser of its own: what it says on the console, and what an accessibility check finds, is kept.</summary>
public sealed partial class WebVisit : IAsyncDisposable
{
    private const float PatienceMs = 30_000;

    private static readonly string Pictures = Directory.CreateDirectory(Repository.PathOf("tests", "TestResults", "web")).FullName;
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Repository.PathOf("addin-manifest", "web", "node_modules", "axe-core", "axe.min.js")));

    private readonly IBrowserContext _context;

    private WebVisit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of scripts, refusals of the content security policy, failed requests.</summary>
    public List<string> Complaints { get; } = [];

    /// <param name="prepare">Done to the browser before the page is opened; null for nothing.</param>
    public static async Task<WebVisit> StartAsync(IBrowser browser, Uri address, int width, ColorScheme look, Func<IBrowserContext, Task>? prepare = null, bool highContrast = false)
    {
        IBrowserContext context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = look, ReducedMotion = ReducedMotion.Reduce, Contrast = highContrast ? Contrast.More : Contrast.NoPreference });
        context.SetDefaultTimeout(PatienceMs);
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        await (prepare?.Invoke(context) ?? Task.CompletedTask);
        var visit = new WebVisit(context, await context.NewPageAsync());
        visit.Page.Console += (_, said) => visit.Note(said.Type is "error" or "warning", said.Text);
        visit.Page.PageError += (_, error) => visit.Note(true, error);
        await visit.Page.GotoAsync(address.AbsoluteUri);
        return visit;
    }

    /// <summary>Another place of the app, as a link leads there; everything of it has been loaded.</summary>
    public async Task GoAsync(string hash)
    {
        await Page.EvaluateAsync("hash => new Promise(drawn => { location.hash = hash; requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(drawn)))); })", hash);
        await Assertions.Expect(Page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("[aria-busy]")).ToHaveCountAsync(0);
    }

    /// <summary>As somebody does who was elsewhere for an hour and looks at the page again.</summary>
    public Task ComeBackAsync() => Page.EvaluateAsync("() => { const now = Date.now() + 3600000; Date.now = () => now; dispatchEvent(new Event('focus')); }");

    /// <summary>From now on it is one day, whenever that is drawn: a month before the answers are due.</summary>
    public async Task OnOneDayAsync()
    {
        await Page.Clock.SetFixedTimeAsync(new DateTime(2026, 2, 2, 15, 4, 0, DateTimeKind.Utc));
        await Page.RouteAsync("**/api/**", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            bool isJson = answer.Headers.TryGetValue("content-type", out string? type) && type.StartsWith("application/json", StringComparison.Ordinal);
            await route.FulfillAsync(isJson ? new() { Response = answer, Body = Moments().Replace(await answer.TextAsync(), moment => moment.Groups["name"].Value == "dueAt" ? "\"dueAt\":\"2026-03-04T12:00:00Z\"" : $"\"{moment.Groups["name"].Value}\":\"2026-02-02T12:00:00Z\"") } : new() { Response = answer });
        });
    }

    /// <summary>What axe-core finds, one line each; empty when there is nothing.</summary>
    public async Task<string[]> ViolationsAsync()
    {
        await Page.EvaluateAsync(Axe.Value);
        JsonElement? found = await Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`))");
        return found is { } list ? [.. list.EnumerateArray().Select(one => one.GetString()!)] : [];
    }

    /// <summary>Whether something sticks out at the side, so that one has to scroll there.</summary>
    public Task<bool> IsTooWideAsync() => Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>Kept under tests/TestResults/web, to be looked at.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [GeneratedRegex("\"(?<name>at|[a-z]+At)\":\"20[^\"]*\"")]
    private static partial Regex Moments();

    private void Note(bool counts, string complaint)
    {
        if (counts)
        {
            Complaints.Add(complaint);
        }
    }
}
