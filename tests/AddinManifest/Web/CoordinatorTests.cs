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

    [Theory]
    [InlineData("people", "reach.title", "en", 1360)]
    [InlineData("people", "reach.title", "ar", 320)]
    [InlineData("reminders", "simulation.title", "zh-Hans", 1360)]
    [InlineData("reminders", "simulation.title", "ar", 320)]
    [InlineData("document", "versions.title", "en", 1360)]
    [InlineData("document", "versions.title", "ar", 320)]
    [InlineData("history", "course.title", "en", 1360)]
    [InlineData("history", "course.title", "ar", 320)]
    public async Task View_Coordinator_CanBeReadByEverybody(string view, string heading, string language, int width)
    {
        await using WebVisit visit = await site.VisitAsync(Carol, language, $"#/assessments/{site.AssessmentId}/{view}", width);

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = new WebTextsIn(language)[heading] })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[aria-busy]")).ToHaveCountAsync(0);
        await visit.PictureAsync($"{view}-{language}-{width}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.Empty(visit.Complaints);
        Assert.False(await visit.IsTooWideAsync());
    }

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

    [Theory]
    [InlineData("people")]
    [InlineData("reminders")]
    [InlineData("document")]
    public async Task View_Auditor_IsOfferedNothingThatChangesAnything(string view)
    {
        string email = site.Sample.Stakeholders[0].Email;
        await site.Coordinator.PostAsync<AssessmentView>(site.At("auditors"), new { email }, default);
        await using WebVisit visit = await site.VisitAsync(site.Person(email).ObjectId, "en", $"#/assessments/{site.AssessmentId}/{view}");

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(site.Sample.Assessment.Title);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[aria-busy]")).ToHaveCountAsync(0);
        Assert.All(await visit.Page.GetByRole(AriaRole.Button).AllInnerTextsAsync(), text => Assert.Contains(text, (string[])["Refresh", "Download"]));
        Assert.Empty(await visit.ViolationsAsync());
        Assert.Empty(visit.Complaints);
    }

    private async Task<IReadOnlyList<AssignmentStatusView>> StatusAsync() =>
        [.. (await site.Coordinator.GetAsync<StatusView>(site.At("status"), default)).Headings.SelectMany(heading => heading.Items).SelectMany(item => item.Assignments)];

    private async Task<IReadOnlyList<VersionView>> VersionsAsync() =>
        (await site.Coordinator.GetAsync<VersionListView>(site.At("versions"), default)).Versions;
}
