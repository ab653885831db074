using Microsoft.Playwright;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

[Collection(SharedAzurite.Name)]
public sealed partial class ReadingTests(WebSite site) : IClassFixture<WebSite>
{
    private string Carol => site.Sample.Coordinators[0].ObjectId;

    [Theory]
    [InlineData("en", 1360, 0)]
    [InlineData("zh-Hans", 1360, 1)]
    [InlineData("ar", 320, 2)]
    public async Task Answer_Revised_IsComparedAndAccepted(string language, int width, int number)
    {
        var texts = new WebTextsIn(language);
        AssignmentStatusView submitted = await RevisedAsync(number, "Two hours at most.");
        await using WebVisit visit = await site.VisitAsync(Carol, language, $"#/assessments/{site.AssessmentId}/answers/{submitted.AssignmentId}", width);
        IPage page = visit.Page;

        await Expect(page.Locator("ins").First).ToContainTextAsync("Two hours at most");
        await visit.PictureAsync($"reading-{language}-{width}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = texts["reading.accept"] }).ClickAsync();

        await Expect(page.GetByText(texts["state.Accepted"], new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(AssignmentState.Accepted, (await StatusAsync(submitted.AssignmentId)).State);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Answer_FullOfMarkup_IsShownAsItWasTypedAndDoesNothing()
    {
        const string Hostile = "<img src=x onerror=\"window.harmed=1\"> <script>window.harmed=1</script> [press](javascript:window.harmed=1) **bold**";
        AssignmentStatusView submitted = await RevisedAsync(5, Hostile);
        await using WebVisit visit = await site.VisitAsync(Carol, "en", $"#/assessments/{site.AssessmentId}/answers/{submitted.AssignmentId}");

        await Expect(visit.Page.GetByText("onerror").First).ToBeVisibleAsync();

        Assert.False(await visit.Page.EvaluateAsync<bool>("() => 'harmed' in window"));
        Assert.Equal(0, await visit.Page.Locator("a[href^='javascript'], a[href^='data'], main img[src='x']").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Answer_InAnotherDirectionThanThePage_BeginsAtItsOwnSide()
    {
        AssignmentStatusView merged = await StatusOfFirstAsync(AssignmentState.Merged);
        await using WebVisit visit = await site.VisitAsync(Carol, "ar", $"#/assessments/{site.AssessmentId}/answers/{merged.AssignmentId}");
        ILocator line = visit.Page.Locator(".formatted p").First;
        await Expect(line).ToBeVisibleAsync();

        Assert.Equal("ltr start", await line.EvaluateAsync<string>("line => `${getComputedStyle(line).direction} ${getComputedStyle(line).textAlign}`"));
    }

    [Fact]
    public async Task Answer_NewerOneCameIn_AcceptSaysSoAndTheCommentStays()
    {
        AssignmentStatusView submitted = await RevisedAsync(3, "First revision.");
        await using WebVisit visit = await site.VisitAsync(Carol, "en", $"#/assessments/{site.AssessmentId}/answers/{submitted.AssignmentId}");
        IPage page = visit.Page;
        await page.GetByLabel("What should change?").FillAsync("Please add figures.");
        await RevisedAsync(3, "Second revision.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Accept this version" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page.GetByText("Second revision.").First).ToBeVisibleAsync();
        await Expect(page.GetByLabel("What should change?")).ToHaveValueAsync("Please add figures.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Return for revision" }).ClickAsync();
        await Expect(page.GetByText("Returned", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal("Please add figures.", (await StatusAsync(submitted.AssignmentId)).Note);
    }

    /// <summary>An answer that waits to be read, handed in once more with a sentence behind it.</summary>
    private async Task<AssignmentStatusView> RevisedAsync(int number, string sentence)
    {
        SampleAssignment[] answered = [.. site.Sample.Assignments.Where(one => one.Answer is not null)];
        SampleAssignment asked = answered[(answered.Length / 3) + 1 + number];
        ReceiptView receipt = await site.As(site.Person(asked.StakeholderEmail).ObjectId)
            .PostAsync<ReceiptView>(site.At($"items/{asked.ItemKey}/contributions"), new { markdown = $"{asked.Answer!.Markdown}\n\n{sentence}" }, default);
        return await StatusAsync(receipt.AssignmentId);
    }

    private async Task<AssignmentStatusView> StatusAsync(string assignmentId) => (await AssignmentsAsync()).First(one => one.AssignmentId == assignmentId);

    private async Task<AssignmentStatusView> StatusOfFirstAsync(AssignmentState state) => (await AssignmentsAsync()).First(one => one.State == state);

    private async Task<IEnumerable<AssignmentStatusView>> AssignmentsAsync() =>
        (await site.Coordinator.GetAsync<StatusView>(site.At("status"), default)).Headings.SelectMany(heading => heading.Items).SelectMany(item => item.Assignments);
}
