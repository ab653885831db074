using Microsoft.Playwright;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

[Collection(SharedAzurite.Name)]
public sealed class AnsweringTests(WebSite site) : IClassFixture<WebSite>
{
    /// <summary>Assignments that have no answer yet, each for one test.</summary>
    private SampleAssignment Open(int number)
    {
        SampleAssignment[] answered = [.. site.Sample.Assignments.Where(one => one.Answer is not null)];
        return answered[(answered.Length * 2 / 3) + number];
    }

    [Theory]
    [InlineData("en", 1360, 0)]
    [InlineData("ar", 320, 1)]
    [InlineData("zh-Hans", 1360, 2)]
    public async Task Item_Stakeholder_AnswersAndGetsAReceipt(string language, int width, int number)
    {
        var texts = new WebTextsIn(language);
        SampleAssignment asked = Open(number);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await site.VisitAsync(person, language, "#/items", width);
        IPage page = visit.Page;
        await Expect(page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        await visit.PictureAsync($"items-{language}-{width}");
        Assert.Empty(await visit.ViolationsAsync());

        await page.Locator($"a[href$='/{asked.ItemKey}']").ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = texts["answer.text"], Exact = true }).FillAsync(asked.Answer!.Markdown);
        await page.GetByLabel(texts["answer.evidence"]).FillAsync("https://www.example.org/a\n");
        await page.GetByLabel(texts["answer.marking"]).SelectOptionAsync("Green");
        await visit.PictureAsync($"item-{language}-{width}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = texts["answer.submit"] }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = texts["receipt.title"] })).ToBeFocusedAsync();
        OpenedItemView kept = await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default);
        Assert.Equal((1, Core.Workflow.Marking.Green, "https://www.example.org/a"), (kept.Newest?.Version, kept.Newest?.Marking, Assert.Single(kept.Newest!.Evidence)));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.includes('draft')).length"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Item_ConnectionLost_KeepsWhatIsTypedOverAReloadAndSendsItLater()
    {
        SampleAssignment asked = Open(3);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await site.VisitAsync(person, "en", $"#/items/{site.AssessmentId}/{asked.ItemKey}");
        IPage page = visit.Page;
        ILocator field = page.GetByRole(AriaRole.Textbox, new() { Name = "Answer", Exact = true });
        await Expect(field).ToBeVisibleAsync();

        await page.RouteAsync("**/draft", route => route.AbortAsync());
        await field.FillAsync("Typed in the tunnel.");
        await Expect(page.GetByText("Kept on this device; sent when the connection is back")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(field).ToHaveValueAsync("Typed in the tunnel.");
        await page.UnrouteAllAsync();
        await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");

        await Expect(page.GetByText("Draft saved", new() { Exact = false })).ToBeVisibleAsync();
        OpenedItemView kept = await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default);
        Assert.Equal("Typed in the tunnel.", kept.Draft?.Markdown);
    }

    /// <summary>Whatever the service says, or does not say: the person is told, the text stays, and the next try sends it.</summary>
    [Fact]
    public async Task Item_SubmitFails_SaysWhyAndKeepsWhatIsTyped()
    {
        SampleAssignment asked = Open(7);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await site.VisitAsync(person, "en", $"#/items/{site.AssessmentId}/{asked.ItemKey}");
        IPage page = visit.Page;
        ILocator field = page.GetByRole(AriaRole.Textbox, new() { Name = "Answer", Exact = true });
        ILocator submit = page.GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true });
        await field.FillAsync("Written once.");

        foreach ((int? status, string body, string says) in new (int?, string, string)[]
        {
            (401, """{"title":"Sign in again","detail":"The token has expired."}""", "The token has expired."),
            (503, """{"title":"Not now","detail":"The store does not answer."}""", "The store does not answer."),
            (500, "", "Status 500"),
            (null, "", "cannot be reached"),
        })
        {
            await page.RouteAsync("**/contributions", route => status is { } answered
                ? route.FulfillAsync(new() { Status = answered, Body = body, ContentType = "application/problem+json" })
                : route.AbortAsync());
            await submit.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(says);
            await Expect(field).ToHaveValueAsync("Written once.");
            await page.UnrouteAllAsync();
        }

        await submit.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your answer has arrived" })).ToBeVisibleAsync();
        OpenedItemView kept = await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default);
        Assert.Equal((1, "Written once."), (kept.Newest?.Version, kept.Newest?.Markdown));
    }

    [Fact]
    public async Task Item_OtherDraftSavedMeanwhile_ShowsBothAndKeepsBoth()
    {
        SampleAssignment asked = Open(4);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await site.VisitAsync(person, "en", $"#/items/{site.AssessmentId}/{asked.ItemKey}");
        IPage page = visit.Page;
        ILocator field = page.GetByRole(AriaRole.Textbox, new() { Name = "Answer", Exact = true });
        await page.RouteAsync("**/draft", route => route.AbortAsync());
        await field.FillAsync("Typed here.");
        await Expect(page.GetByText("Kept on this device; sent when the connection is back")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
        await site.SaveDraftAsync(person, asked.ItemKey, "Typed in Teams.");

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "There are two texts for this item" })).ToBeVisibleAsync();
        await visit.PictureAsync("choose-en-1360");
        Assert.Empty(await visit.ViolationsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep both, one after the other" }).ClickAsync();

        await Expect(field).ToHaveValueAsync("Typed here.\n\nTyped in Teams.");
    }

    [Fact]
    public async Task Item_OtherTabSavedWhileTyping_ShowsBothAndKeepsBoth()
    {
        SampleAssignment asked = Open(6);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit one = await site.VisitAsync(person, "en", $"#/items/{site.AssessmentId}/{asked.ItemKey}");
        await using WebVisit other = await site.VisitAsync(person, "en", $"#/items/{site.AssessmentId}/{asked.ItemKey}");
        ILocator field = Field(one);
        await Expect(field).ToBeVisibleAsync();
        await Field(other).FillAsync("From the other tab.");
        await Expect(other.Page.GetByText("Draft saved", new() { Exact = false })).ToBeVisibleAsync();

        await field.FillAsync("From this tab.");

        await Expect(one.Page.GetByRole(AriaRole.Heading, new() { Name = "There are two texts for this item" })).ToBeVisibleAsync();
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Keep both, one after the other" }).ClickAsync();
        await Expect(field).ToHaveValueAsync("From this tab.\n\nFrom the other tab.");
        await Expect(one.Page.GetByText("Draft saved", new() { Exact = false })).ToBeVisibleAsync();
        OpenedItemView kept = await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default);
        Assert.Equal("From this tab.\n\nFrom the other tab.", kept.Draft?.Markdown);

        static ILocator Field(WebVisit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Answer", Exact = true });
    }

    [Fact]
    public async Task Item_Declined_IsGoneFromThePersonAndSaysWhy()
    {
        SampleAssignment asked = Open(5);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await site.VisitAsync(person, "en", $"#/items/{site.AssessmentId}/{asked.ItemKey}");
        IPage page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Decline", Exact = true }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync("Not our field.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Decline the item" }).ClickAsync();

        await Expect(page.GetByText("Declined", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("Not our field.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Answer", Exact = true })).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }
}
