using Microsoft.Playwright;
using OfficeIntegration.Functions.Assessments;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>An answer comes in while a coordinator has the page open.</summary>
public sealed partial class ReadingTests
{
    [Theory]
    [InlineData("en", 1360)]
    [InlineData("ar", 320)]
    [InlineData("zh-Hans", 450)]
    public async Task News_WhileSomebodyTypes_IsSaidAndMovesNothingUntilItIsWanted(string language, int width)
    {
        var texts = new WebTextsIn(language);
        AssignmentStatusView read = await RevisedAsync(4, $"Read in {language}.");
        await using WebVisit visit = await site.VisitAsync(Carol, language, $"#/assessments/{site.AssessmentId}/answers/{read.AssignmentId}", width);
        IPage page = visit.Page;
        ILocator comment = page.GetByLabel(texts["reading.comment"]);
        await comment.FillAsync("Half a sent");
        double scrolled = await page.EvaluateAsync<double>("() => scrollY");
        await RevisedAsync(4, $"Newer than what is read in {language}.");

        await visit.ComeBackAsync();

        string news = texts.Format("news.answers", ("count", 1));
        ILocator show = page.GetByRole(AriaRole.Button, new() { Name = texts.Format("news.show", ("news", news)) });
        await Expect(show).ToBeInViewportAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = news })).ToBeAttachedAsync();
        await Expect(comment).ToBeFocusedAsync();
        await Expect(page.GetByText($"Newer than what is read in {language}.")).ToHaveCountAsync(0);
        Assert.Equal(scrolled, await page.EvaluateAsync<double>("() => scrollY"));
        await visit.PictureAsync($"news-{language}-{width}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
        await show.ClickAsync();

        await Expect(page.GetByText($"Newer than what is read in {language}.").First).ToBeVisibleAsync();
        await Expect(comment).ToHaveValueAsync("Half a sent");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = texts["refresh"] })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = texts["reading.accept"] })).ToBeEnabledAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task News_OnTheOverview_IsInTheFiguresByItself()
    {
        await RevisedAsync(2, "Before the page was opened.");
        await using WebVisit visit = await site.VisitAsync(Carol, "en", $"#/assessments/{site.AssessmentId}");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(site.Sample.Assessment.Title);
        AssignmentStatusView newer = await RevisedAsync(2, "While it is open.");

        await visit.ComeBackAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "New answers: 1" })).ToBeAttachedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Refresh" })).ToBeVisibleAsync();
        await visit.Page.RouteAsync("**/status*", route => route.AbortAsync());
        await visit.GoAsync($"#/assessments/{site.AssessmentId}/answers/{newer.AssignmentId}");
        await Expect(visit.Page.GetByText("While it is open.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task News_NothingHappened_IsAskedForWithItsTagAndSaysNothing()
    {
        await using WebVisit visit = await site.VisitAsync(Carol, "en", $"#/assessments/{site.AssessmentId}/answers");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(site.Sample.Assessment.Title);

        IResponse answer = await visit.Page.RunAndWaitForResponseAsync(visit.ComeBackAsync, response => response.Url.Contains("/status", StringComparison.Ordinal));

        Assert.Equal(304, answer.Status);
        await Expect(visit.Page.Locator(".news")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }
}
