using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Local.FrontDoor;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Identity;
using OfficeIntegration.Local.Interactive;
using OfficeIntegration.Tests.AddinManifest.Web.InMemoryWord;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>The product with the built web app, an assessment that is half done, and a browser.</summary>
public sealed class WebSite(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string TemplateId = "un-64-211";

    private LocalProduct? _product;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public TemplateSample Sample { get; private set; } = null!;

    public string AssessmentId { get; private set; } = "";

    public HttpClient Http { get; } = new();

    public SamplePerson Person(string email) => Sample.Stakeholders.First(person => person.Email == email);

    public ProductApi As(string objectId) => new(Http, objectId);

    public ProductApi Coordinator => As(Sample.Coordinators[0].ObjectId);

    public string At(string rest) => $"api/assessments/{AssessmentId}/{rest}";

    /// <summary>As another device of the person does it.</summary>
    public async Task SaveDraftAsync(string objectId, string itemKey, string markdown)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, At($"items/{itemKey}/draft")) { Content = JsonContent.Create(new { markdown }) };
        request.Headers.Add(LocalCallers.UserHeader, objectId);
        (await Http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    /// <summary>As if another window had set messages going.</summary>
    public Task NoteSendingAsync(OutboxKind kind, int people, Func<Func<int, Task>, Task> write) =>
        _product!.Services.GetRequiredService<NoteSending>().WhileAsync(AssessmentId, kind, people, write);

    /// <summary>The web app as somebody opens it.</summary>
    /// <param name="as">Entra object id.</param>
    public Task<WebVisit> VisitAsync(string @as, string language, string hash = "", int width = 1360, ColorScheme look = ColorScheme.Light, bool highContrast = false) =>
        WebVisit.StartAsync(_browser!, new Uri(_product!.BaseAddress, $"app/?user={@as}&lang={language}{hash}"), width, look, highContrast: highContrast);

    /// <summary>The task pane beside a document that somebody has opened in Word.</summary>
    /// <param name="as">Entra object id.</param>
    public Task<WebVisit> VisitInWordAsync(string @as, string language, byte[] document, int width = 320, string wordApi = "1.3", ColorScheme look = ColorScheme.Light, string? background = null) =>
        WebVisit.StartAsync(
            _browser!, new Uri(_product!.BaseAddress, $"app/?user={@as}&lang={language}&surface=word&_host_Info=Word$Web$16.00$en-US$$$$0"), width, look, context => WordVisit.OpenAsync(context, document, wordApi, background: background));

    /// <summary>The same where nobody is named, so that Office is asked who it is.</summary>
    /// <param name="signIn">Office's code for why it gives no token.</param>
    public Task<WebVisit> VisitInWordSignedOutAsync(string language, byte[] document, int signIn) =>
        WebVisit.StartAsync(
            _browser!, new Uri(_product!.BaseAddress, $"app/?lang={language}&surface=word&_host_Info=Word$Web$16.00$en-US$$$$0"), 320, ColorScheme.Light, context => WordVisit.OpenAsync(context, document, signIn: signIn));

    public async Task InitializeAsync()
    {
        _product = await LocalProduct.StartAsync(
            new()
            {
                StorageConnectionString = azurite.NewAccount(),
                TemplatesFolder = Repository.PathOf("templates"),
                AppFolder = await BuiltWebApp.EnsureAsync(),
                HostFile = Repository.PathOf("functions", "host.json"),
                TemplateId = TemplateId,
                RunTimers = false,
                ConfigureLogging = logging => logging.ClearProviders(),
            },
            CancellationToken.None);
        Http.BaseAddress = _product.BaseAddress;
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
        await FillAsync(_product);
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        Http.Dispose();
        await (_product?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>The sample, with two thirds of its answers in, half of those accepted and in the master, one given back and one declined.</summary>
    private async Task FillAsync(LocalProduct product)
    {
        (Template template, Sample) = InteractiveRun.SampleOf(product, TemplateId);
        AssessmentId = (await SampleAssessmentStart.RunAsync(Coordinator, template, Sample, "en", CancellationToken.None)).Assessment.Id;
        await SampleAssessmentStart.PromptAsync(Coordinator, AssessmentId, CancellationToken.None);
        SampleAssignment[] answered = [.. Sample.Assignments.Where(one => one.Answer is not null)];
        int received = answered.Length * 2 / 3;
        var given = new List<string>();
        foreach (SampleAssignment one in answered.Take(received))
        {
            ReceiptView receipt = await As(Person(one.StakeholderEmail).ObjectId).PostAsync<ReceiptView>(At($"items/{one.ItemKey}/contributions"), BodyOf(one.Answer!), default, $"{one.StakeholderEmail}-{one.ItemKey}");
            given.Add(receipt.AssignmentId);
        }

        foreach (string assignment in given.Take(received / 2))
        {
            await Coordinator.PostAsync<AssignmentView>(At($"assignments/{assignment}/accept"), new { }, default);
        }

        await Coordinator.PostAsync<MergeView>(At("merges"), new { }, default);
        await Coordinator.PostAsync<AssignmentView>(At($"assignments/{given[^1]}/return"), new { comment = "Please name the authority in charge." }, default);
        SampleAssignment last = answered[^1];
        await As(Person(last.StakeholderEmail).ObjectId).PostAsync<AssignmentView>(At($"items/{last.ItemKey}/decline"), new { reason = "This is for the regulator to answer." }, default);
    }

    private static object BodyOf(SampleAnswer answer) => new { answer.Markdown, answer.FurtherAction, answer.Evidence, answer.Marking, answer.Level };
}
