using Microsoft.Playwright;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.Stakeholders;
using OfficeIntegration.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

[Collection(SharedAzurite.Name)]
public sealed class CoordinatorTests(WebSite site) : IClassFixture<WebSite>
{
    private string Carol => site.Sample.Coordinators[0].ObjectId;

    [Fact]
    public async Task Merge_Accepted_MakesAVersionThatCanBeTakenAlong()
    {
        AssignmentStatusView waiting = (await StatusAsync()).First(one => one.State == AssignmentState.Submitted);
        await site.Coordinator.PostAsync<object>(site.At($"assignments/{waiting.AssignmentId}/accept"), new { }, default);
        int before = (await VersionsAsync()).Max(version => version.Version);
        await using WebVisit visit = await site.VisitAsync(Carol, "en", $"#/assessments/{site.AssessmentId}/document");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Merge now" }).ClickAsync();
        await Expect(visit.Page.GetByText($"Merged: this is version {before + 1}.")).ToBeVisibleAsync();
        IDownload file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Download version {before + 1}" }).ClickAsync());

        Assert.Equal($"Sample State 2026 v{before + 1}.docx", file.SuggestedFilename);
        Assert.Equal(before + 1, (await VersionsAsync()).Max(version => version.Version));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Import_RowsWithErrors_AreShownBesideTheirTextAndCanBeMended()
    {
        await using WebVisit visit = await site.VisitAsync(Carol, "en", $"#/assessments/{site.AssessmentId}/people");
        IPage page = visit.Page;
        const string Header = "name,organisation,category,language,timeZone,email\n";
        await page.GetByLabel("List", new() { Exact = true }).FillAsync(Header + "Nadia New,Water Board,Industry,fr,Africa/Tunis,nadia.new@example.org\nOmar Odd,Water Board,Waterworks,fr,Africa/Tunis,omar.odd@example.org");

        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        ILocator row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Omar Odd" });
        await Expect(row).ToContainTextAsync("CivilSociety");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Nadia" })).ToHaveCountAsync(0);
        await visit.PictureAsync("import-en-1360");
        await page.ReloadAsync();
        await Expect(page.GetByLabel("List", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Waterworks"));
        await page.GetByLabel("List", new() { Exact = true }).FillAsync(Header + "Nadia New,Water Board,Industry,fr,Africa/Tunis,nadia.new@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();

        await Expect(page.GetByText("Added: 1, changed: 0, items assigned: 0")).ToBeVisibleAsync();
        Assert.Contains((await site.Coordinator.GetAsync<StakeholderListView>(site.At("stakeholders"), default)).Stakeholders, person => person.Email == "nadia.new@example.org");
    }

    /// <summary>The list, the comment and the form stay, over a reload too, until the service has taken them.</summary>
    [Fact]
    public async Task Typed_ServiceAway_IsKept()
    {
        await using WebVisit visit = await site.VisitAsync(Carol, "en", "#/start");
        IPage page = visit.Page;
        await page.GetByLabel("Title").FillAsync("Started in a storm");
        await page.GetByLabel("State or organisation").FillAsync("Sample State");
        await page.GetByLabel("Cycle").FillAsync("2030");
        await page.GetByLabel("Answers are due on").FillAsync(DateTime.Today.AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.RouteAsync("**/api/assessments", route => route.Request.Method == "POST" ? LoseAnswerAsync(route) : route.ContinueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be reached");
        await page.UnrouteAllAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Title")).ToHaveValueAsync("Started in a storm");

        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/people$"));
        AssessmentListView all = await site.Coordinator.GetAsync<AssessmentListView>("api/assessments", default);
        Assert.Single(all.Assessments, one => one.Title == "Started in a storm");
    }

    [Fact]
    public async Task Assign_ItemsForAPerson_ArePlanned()
    {
        string email = site.Sample.Stakeholders[^1].Email;
        await using WebVisit visit = await site.VisitAsync(Carol, "en", $"#/assessments/{site.AssessmentId}/people");
        IPage page = visit.Page;
        await page.GetByLabel("Person", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = $"{site.Person(email).Name} · {site.Person(email).Organisation}" });
        await page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("Contributor");
        await page.Locator(".assign-item").First.GetByRole(AriaRole.Checkbox).CheckAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Assign", Exact = true }).ClickAsync();
        await Expect(page.GetByText("The items are assigned.", new() { Exact = false })).ToBeAttachedAsync();

        Assert.Contains(await StatusAsync(), one => one.Name == site.Person(email).Name && one is { Role: AssignmentRole.Contributor, State: AssignmentState.Planned });
        Assert.Empty(visit.Complaints);
    }

    /// <summary>The request arrives and is carried out; its answer is lost on the way.</summary>
    private static async Task LoseAnswerAsync(IRoute route)
    {
        await route.FetchAsync();
        await route.AbortAsync();
    }

    private async Task<IReadOnlyList<AssignmentStatusView>> StatusAsync() =>
        [.. (await site.Coordinator.GetAsync<StatusView>(site.At("status"), default)).Headings.SelectMany(heading => heading.Items).SelectMany(item => item.Assignments)];

    private async Task<IReadOnlyList<VersionView>> VersionsAsync() =>
        (await site.Coordinator.GetAsync<VersionListView>(site.At("versions"), default)).Versions;
}
