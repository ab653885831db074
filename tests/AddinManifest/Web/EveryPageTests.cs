using Microsoft.Playwright;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>Each role walks through every page it is led to: in three languages, three looks and three widths, without a reload.</summary>
[Collection(SharedAzurite.Name)]
public sealed class EveryPageTests(WebSite site) : IClassFixture<WebSite>
{
    private string At(string view) => $"#/assessments/{site.AssessmentId}{view}";

    private string[] ReadersPages => ["#/assessments", At(""), At("/answers"), At("/people"), At("/reminders"), At("/document"), At("/document/1-1"), At("/history")];

    [Theory]
    [InlineData("en", 2560, Look.Light)]
    [InlineData("zh-Hans", 1360, Look.Contrast)]
    [InlineData("ar", 320, Look.Dark)]
    public async Task Pages_Coordinator_CanBeReadByEverybody(string language, int width, Look look)
    {
        await using WebVisit visit = await VisitAsync(site.Sample.Coordinators[0].ObjectId, language, width, look);

        await WalkAsync(visit, $"coordinator-{language}-{width}", [.. ReadersPages, At($"/answers/{(await SubmittedAsync()).AssignmentId}"), "#/start"]);
        await PictureGolden.MatchesAsync(visit, $"start-{language}-{width}");
    }

    [Theory]
    [InlineData("en", 320, Look.Contrast)]
    [InlineData("zh-Hans", 2560, Look.Dark)]
    [InlineData("ar", 1360, Look.Light)]
    public async Task Pages_Auditor_CanBeReadAndOfferNothingThatChangesAnything(string language, int width, Look look)
    {
        var texts = new WebTextsIn(language);
        await using WebVisit visit = await VisitAsync(await AuditorAsync(), language, width, look);
        string[] harmless = [texts["refresh"], texts["versions.download"]];

        await WalkAsync(visit, $"auditor-{language}-{width}", [.. ReadersPages, At($"/answers/{(await SubmittedAsync()).AssignmentId}")], async () =>
        {
            Assert.All(await visit.Page.GetByRole(AriaRole.Button).AllInnerTextsAsync(), text => Assert.Contains(text, harmless));
            Assert.Equal(0, await visit.Page.Locator("main form, main textarea, main input[type=file], main input[type=email]").CountAsync());
        });
    }

    [Theory]
    [InlineData("en", 1360, Look.Dark)]
    [InlineData("zh-Hans", 320, Look.Light)]
    [InlineData("ar", 2560, Look.Contrast)]
    public async Task Pages_Stakeholder_LeadToTheirOwnItemsAndNowhereElse(string language, int width, Look look)
    {
        string person = site.Person(site.Sample.Assignments[^1].StakeholderEmail).ObjectId;
        await using WebVisit visit = await VisitAsync(person, language, width, look);

        await WalkAsync(visit, $"stakeholder-{language}-{width}", ["#/assessments", "#/items", $"#/items/{site.AssessmentId}/{site.Sample.Assignments[^1].ItemKey}"], async () =>
            Assert.Equal(0, await visit.Page.Locator($"main a[href*='{At("")}']").CountAsync()));
    }

    [Theory]
    [InlineData("en", 1360, Look.Light)]
    [InlineData("zh-Hans", 1360, Look.Contrast)]
    [InlineData("ar", 320, Look.Dark)]
    public async Task Pages_OnOneDay_LookAsTheyWereKept(string language, int width, Look look)
    {
        AssignmentStatusView submitted = await SubmittedAsync();
        await using WebVisit visit = await VisitAsync(site.Sample.Coordinators[0].ObjectId, language, width, look);
        await visit.OnOneDayAsync();

        await visit.GoAsync(At(""));
        await Expect(visit.Page.Locator(".matrix thead th")).ToHaveCountAsync(site.Sample.Assignments.Select(one => one.ItemKey).Distinct().Count());
        await PictureGolden.MatchesAsync(visit, $"overview-{language}-{width}");
        await visit.GoAsync(At($"/answers/{submitted.AssignmentId}"));
        await Expect(visit.Page.Locator(".formatted").First).ToBeVisibleAsync();
        await PictureGolden.MatchesAsync(visit, $"reading-{language}-{width}");
    }

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("ar", ColorScheme.Dark)]
    public async Task Pane_OnOneDay_LooksAsItWasKept(string language, ColorScheme look)
    {
        string person = site.Person(site.Sample.Assignments.First(one => one.Answer is not null).StakeholderEmail).ObjectId;
        byte[] section = (await site.As(person).DownloadAsync(site.At("section"), default)).File;
        await using WebVisit visit = await site.VisitInWordAsync(person, language, section, look: look);
        await visit.OnOneDayAsync();

        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("article.word-item .item-head").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("article.word-item .pill").First).ToBeVisibleAsync();
        await PictureGolden.MatchesAsync(visit, $"word-{language}-320");
    }

    [Fact]
    public async Task Start_NotAllowed_IsNotOfferedAndSaysWhomToAsk()
    {
        await using WebVisit visit = await site.VisitAsync(site.Sample.Coordinators[0].ObjectId, "en", "#/items");
        await visit.Page.RouteAsync("**/api/me", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("\"mayStart\":true", "\"mayStart\":false", StringComparison.Ordinal) });
        });
        await visit.Page.ReloadAsync();

        await visit.GoAsync("#/assessments");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = site.Sample.Assessment.Title })).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Link, new() { Name = "New assessment" }).CountAsync());
        await visit.GoAsync("#/start");
        await Expect(visit.Page.GetByText("You cannot start an assessment")).ToBeVisibleAsync();
    }

    private Task<WebVisit> VisitAsync(string objectId, string language, int width, Look look) =>
        site.VisitAsync(objectId, language, "#/items", width, look == Look.Dark ? ColorScheme.Dark : ColorScheme.Light, highContrast: look == Look.Contrast);

    private static async Task WalkAsync(WebVisit visit, string name, string[] pages, Func<Task>? also = null)
    {
        foreach ((int number, string page) in pages.Index())
        {
            await visit.GoAsync(page);
            await visit.PictureAsync($"{name}-{number}");
            Assert.Empty((await visit.ViolationsAsync()).Select(violation => $"{page}: {violation}"));
            Assert.False(await visit.IsTooWideAsync(), $"{page} is too wide.");
            await (also?.Invoke() ?? Task.CompletedTask);
        }

        Assert.Empty(visit.Complaints);
    }

    private async Task<AssignmentStatusView> SubmittedAsync() => (await site.Coordinator.GetAsync<StatusView>(site.At("status"), default))
        .Headings.SelectMany(heading => heading.Items).SelectMany(item => item.Assignments).First(one => one.State == AssignmentState.Submitted);

    /// <returns>Entra object id.</returns>
    private async Task<string> AuditorAsync()
    {
        string email = site.Sample.Stakeholders[0].Email;
        await site.Coordinator.PostAsync<AssessmentView>(site.At("auditors"), new { email }, default);
        return site.Person(email).ObjectId;
    }
}
