using Microsoft.Playwright;
using OfficeIntegration.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

[Collection(SharedAzurite.Name)]
public sealed class OverviewTests(WebSite site) : IClassFixture<WebSite>
{
    private string Carol => site.Sample.Coordinators[0].ObjectId;

    [Theory]
    [InlineData("en", 1360, ColorScheme.Light)]
    [InlineData("en", 320, ColorScheme.Light)]
    [InlineData("en", 2560, ColorScheme.Dark)]
    [InlineData("ar", 1360, ColorScheme.Light)]
    [InlineData("ar", 320, ColorScheme.Dark)]
    [InlineData("zh-Hans", 1360, ColorScheme.Dark)]
    public async Task Overview_Coordinator_SeesWhereItStands(string language, int width, ColorScheme look)
    {
        var texts = new WebTextsIn(language);
        await using WebVisit visit = await site.VisitAsync(Carol, language, $"#/assessments/{site.AssessmentId}", width, look);
        IPage page = visit.Page;

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(site.Sample.Assessment.Title);
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new($"^{texts["progress"]}: ") })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row)).ToHaveCountAsync(1 + 6);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", language == "ar" ? "rtl" : "ltr");
        await visit.PictureAsync($"overview-{language}-{width}-{look}");

        Assert.Empty(await visit.ViolationsAsync());
        Assert.Empty(visit.Complaints);
        Assert.False(await visit.IsTooWideAsync());
    }

    /// <summary>What is drawn when the page is at rest makes no row higher and the page no longer.</summary>
    [Theory]
    [InlineData("en", 320)]
    [InlineData("ar", 1360)]
    [InlineData("en", 2560)]
    public async Task Overview_MatrixGrows_NothingMoves(string language, int width)
    {
        await using WebVisit visit = await site.VisitAsync(Carol, language, "#/items", width);
        ILocator columns = visit.Page.Locator(".matrix thead th");
        await visit.Page.EvaluateAsync("() => { window.atRest = []; window.requestIdleCallback = act => atRest.push(act); }");
        await visit.GoAsync($"#/assessments/{site.AssessmentId}");
        int first = await columns.CountAsync();
        string before = await MeasuredAsync(visit);

        await visit.Page.EvaluateAsync("() => { window.requestIdleCallback = act => setTimeout(act); atRest.forEach(act => act()); }");

        int all = site.Sample.Assignments.Select(one => one.ItemKey).Distinct().Count();
        await Expect(columns).ToHaveCountAsync(all);
        Assert.InRange(first, 1, all - 1);
        Assert.Equal(before, await MeasuredAsync(visit));
    }

    /// <returns>Heights of the rows, widths of the matrix and of its frame, height of the page.</returns>
    private static Task<string> MeasuredAsync(WebVisit visit) => visit.Page.EvaluateAsync<string>(
        """
        () => {
          const frame = document.querySelector(".matrix-frame");
          return JSON.stringify([...frame.querySelectorAll("tr")].map(row => row.offsetHeight).concat(frame.firstChild.offsetWidth, frame.offsetWidth, document.documentElement.scrollHeight));
        }
        """);

    /// <summary>Nobody has signed in there, and whoever looks at the page must see that.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    public async Task Banner_OnOneMachine_IsThereOnEveryPageAndNowhereElse(string language)
    {
        var texts = new WebTextsIn(language);
        string says = texts["local"].Split('{')[0].Trim();
        foreach (string place in (string[])["#/items", "#/assessments", $"#/assessments/{site.AssessmentId}", $"#/assessments/{site.AssessmentId}/answers"])
        {
            await using WebVisit visit = await site.VisitAsync(Carol, language, place);
            await Expect(visit.Page.GetByText(says).First).ToBeVisibleAsync();
        }

        await using WebVisit deployed = await site.VisitAsync(Carol, language);
        await deployed.Page.RouteAsync("**/api/me", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("\"local\":true", "\"local\":false", StringComparison.Ordinal) });
        });
        await deployed.Page.ReloadAsync();
        await Expect(deployed.Page.GetByRole(AriaRole.Navigation).First).ToBeVisibleAsync();
        await Expect(deployed.Page.GetByText(says)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en", 1360)]
    [InlineData("ar", 320)]
    public async Task Answers_Coordinator_FindsWhoDeclined(string language, int width)
    {
        var texts = new WebTextsIn(language);
        await using WebVisit visit = await site.VisitAsync(Carol, language, $"#/assessments/{site.AssessmentId}", width);
        IPage page = visit.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = texts["view.answers"], Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await visit.PictureAsync($"answers-{language}-{width}");
        await page.GetByLabel(texts["answers.show"], new() { Exact = true }).SelectOptionAsync("blocked");

        await Expect(page.GetByText("This is for the regulator to answer.")).ToBeVisibleAsync();
        await Expect(page.GetByText(texts.Format("answers.found", ("count", 1)))).ToBeVisibleAsync();
        Assert.Empty(await visit.ViolationsAsync());
        Assert.Empty(visit.Complaints);
        Assert.False(await visit.IsTooWideAsync());
    }

    [Fact]
    public async Task Page_NobodyChosen_OffersTheSamplePeople()
    {
        await using WebVisit visit = await site.VisitAsync("", "en");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = site.Sample.Coordinators[0].Name }).ClickAsync();

        await Expect(visit.Page.GetByText($"Local mode: acting as {site.Sample.Coordinators[0].Name}")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = site.Sample.Assessment.Title })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Language_Chosen_TurnsThePageAndIsRemembered()
    {
        await using WebVisit visit = await site.VisitAsync(Carol, "en");
        await visit.Page.GetByLabel("Language").SelectOptionAsync("ar");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new WebTextsIn("ar")["assessments.title"]);
        await visit.Page.GotoAsync(visit.Page.Url.Replace("&lang=en", "", StringComparison.Ordinal));

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "ar");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
    }
}
