using System.Net;
using System.Net.Sockets;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Local.FrontDoor;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Local.Interactive;

public sealed class InteractiveRunTests
{
    private const string Template = "quick-check";

    private static readonly TemplateSample Sample = SampleOf(TemplateCatalogue.Load(Repository.PathOf("templates")));
    private static readonly string Coordinator = Sample.Coordinators[0].ObjectId;
    private static readonly string Stakeholder = Sample.Stakeholders.First(person => person.Email == Sample.Assignments.First(one => one.ItemKey == "A1").StakeholderEmail).ObjectId;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Run_KilledAndStartedAgain_HasSavedItsDataAndStartsNothingTwice()
    {
        using var data = new TestFolder();
        OwnAssessmentView before;
        await using (LocalProcess first = await StartAsync(data, out HttpClient http))
        {
            before = Assert.Single(await AssessmentsAsync(http));
            await new ProductApi(http, Stakeholder).PostAsync<ReceiptView>($"api/assessments/{before.Id}/items/A1/contributions", new { markdown = "It is kept." }, default, "once");
            first.Kill();
        }

        await using LocalProcess second = await StartAsync(data, out HttpClient again);
        OwnAssessmentView after = Assert.Single(await AssessmentsAsync(again));
        StatusView status = await new ProductApi(again, Coordinator).GetAsync<StatusView>($"api/assessments/{after.Id}/status", default);
        AssignmentStatusView answered = status.Headings.SelectMany(heading => heading.Items).First(item => item.Key == "A1").Assignments[0];
        ContributionListView kept = await new ProductApi(again, Coordinator).GetAsync<ContributionListView>($"api/assessments/{after.Id}/assignments/{answered.AssignmentId}/contributions", default);

        Assert.Equal(before.Id, after.Id);
        Assert.Equal("It is kept.", Assert.Single(kept.Contributions).Markdown.Trim());
        second.Interrupt();
        Assert.Equal(0, await second.EndAsync(TimeSpan.FromSeconds(30)));
        Assert.Empty(Directory.GetFiles(data.Path, "*.pid", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--playground-port")]
    public async Task Run_OnATakenPort_EndsWithASentence(string option)
    {
        using var data = new TestFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int taken = ((IPEndPoint)other.LocalEndpoint).Port;
        (int port, int playground) = option == "--port" ? (taken, Ports.Free()) : (Ports.Free(), taken);

        await using LocalProcess run = await LocalProcess.StartAsync("--port", $"{port}", "--playground-port", $"{playground}", "--data", data.Path);

        Assert.Equal(2, await run.EndAsync(Patience));
        Assert.Contains($"Port {taken}", run.Said, StringComparison.Ordinal);
        Assert.Contains(option, run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InAFolderThatIsInUse_EndsWithASentence()
    {
        using var data = new TestFolder();
        await using FileStream other = File.Open(Path.Combine(data.Path, "in-use.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        await using LocalProcess run = await LocalProcess.StartAsync("--no-playground", "--port", "0", "--data", data.Path);

        Assert.Equal(2, await run.EndAsync(Patience));
        Assert.Contains("--data", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithAnUnknownTemplate_NamesThoseThereAre()
    {
        using var data = new TestFolder();
        await using LocalProcess run = await LocalProcess.StartAsync("--no-playground", "--port", "0", "--data", data.Path, "--template", "nothing");

        Assert.Equal(2, await run.EndAsync(Patience));
        Assert.Contains("quick-check", run.Said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(data.Path, "*.pid", SearchOption.AllDirectories));
    }

    private static TemplateSample SampleOf(TemplateCatalogue templates) => templates.SampleOf(templates.Find(Template)!);

    private static Task<LocalProcess> StartAsync(TestFolder data, out HttpClient http)
    {
        int port = Ports.Free();
        http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        return StartedAsync(LocalProcess.StartAsync("--no-playground", "--port", $"{port}", "--data", data.Path, "--template", Template));
    }

    private static async Task<LocalProcess> StartedAsync(Task<LocalProcess> starting)
    {
        LocalProcess process = await starting;
        await process.UntilItSaysAsync("Ctrl+C", Patience);
        return process;
    }

    private static async Task<IReadOnlyList<OwnAssessmentView>> AssessmentsAsync(HttpClient http) =>
        (await new ProductApi(http, Coordinator).GetAsync<AssessmentListView>("api/assessments", default)).Assessments;
}
