using Microsoft.Playwright;
using OfficeIntegration.Bot;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Local.FrontDoor;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.Local.Interactive;

/// <summary>The product as a person tries it: the program started by its command, and the Agents Playground's page in a browser.</summary>
public sealed class PlaygroundTests(ITestOutputHelper output)
{
    private const string Answer = "The electricity grid and the hospitals cannot do without networks for more than a few hours.";

    private const string Revised = "The electricity grid, the hospitals and the payment systems cannot do without networks for more than an hour.";

    private const string Comment = "Please name the payment systems, too.";

    private static readonly string Coordinator = FirstCoordinator();

    private static readonly TextsInLanguage Texts = BotTexts.All.For(Languages.English);

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    [Fact]
    public async Task Person_InThePlayground_AnswersIsGivenItBackAndRevisesUntilItIsAccepted()
    {
        string pictures = Directory.CreateDirectory(Path.Combine(Repository.Root, "tests", "TestResults", "playground")).FullName;
        using var data = new TestFolder();
        int port = Ports.Free();
        int api = Ports.Free();
        await using LocalProcess product = await LocalProcess.StartAsync("--port", $"{api}", "--playground-port", $"{port}", "--data", data.Path);
        await product.UntilItSaysAsync("Ctrl+C", TimeSpan.FromMinutes(3));
        output.WriteLine(product.Said);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{api}/") };
        var coordinator = new ProductApi(http, Coordinator);

        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Chromium.StartAsync(playwright);
        IPage page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1400 } });
        await page.GotoAsync($"http://127.0.0.1:{port}/");

        await Expect(page.GetByText(Texts.Format("Message.Prompt.Some", ("count", 2))).First).ToBeVisibleAsync(Patiently);
        await PictureAsync(page, pictures, "1-asked");

        await page.GetByRole(AriaRole.Button, new() { Name = Texts["MyItems.Open"], Exact = true }).First.ClickAsync();
        ILocator field = page.GetByLabel(Texts["Item.Answer"]).Last;
        await Expect(field).ToBeVisibleAsync(Patiently);
        await field.FillAsync(Answer);
        await PictureAsync(page, pictures, "2-answering");

        await PressAsync(page, "Item.SaveDraft");
        await Expect(page.GetByText(Texts.Format("Draft.Saved", ("item", "01"), ("time", "|")).Split('|')[0]).First).ToBeVisibleAsync(Patiently);
        await Expect(page.GetByLabel(Texts["Item.Answer"]).Last).ToHaveValueAsync(Answer);
        await PictureAsync(page, pictures, "3-draft");

        await PressAsync(page, "Item.Submit");
        await Expect(page.GetByText(Texts.Format("Receipt.Title", ("item", "01"), ("version", 1))).First).ToBeVisibleAsync(Patiently);
        await Expect(page.GetByText(Answer).Last).ToBeVisibleAsync(Patiently);
        await PictureAsync(page, pictures, "4-receipt");

        (string assessment, string assignment) = await SubmittedAsync(coordinator);
        await coordinator.PostAsync<AssignmentView>($"api/assessments/{assessment}/assignments/{assignment}/return", new { comment = Comment }, default);
        await Expect(page.GetByText(Texts.Format("Message.Returned", ("item", "01"))).First).ToBeVisibleAsync(Patiently);
        await Expect(page.GetByText(Comment).Last).ToBeVisibleAsync(Patiently);
        await PictureAsync(page, pictures, "5-returned");

        await page.GetByLabel(Texts["Item.Answer"]).Last.FillAsync(Revised);
        await PressAsync(page, "Item.Submit");
        await Expect(page.GetByText(Texts.Format("Receipt.Title", ("item", "01"), ("version", 2))).First).ToBeVisibleAsync(Patiently);
        await PictureAsync(page, pictures, "6-revised");

        await coordinator.PostAsync<AssignmentView>($"api/assessments/{assessment}/assignments/{assignment}/accept", new { version = 2 }, default);
        await SayAsync(page, "my items");
        await Expect(page.GetByText(Texts.Format("MyItems.Summary", ("count", 2), ("open", 1))).First).ToBeVisibleAsync(Patiently);
        await Expect(page.GetByText(RefusalTexts.For(AssignmentState.Accepted, Languages.English), new() { Exact = true }).Last).ToBeVisibleAsync(Patiently);
        await PictureAsync(page, pictures, "7-accepted");

        product.Interrupt();
        Assert.Equal(0, await product.EndAsync(TimeSpan.FromSeconds(30)));
        Ports.RequireFree(port, "the Playground, which has ended", "look for the process that was left behind");
    }

    private static Task PressAsync(IPage page, string key) => page.GetByRole(AriaRole.Button, new() { Name = Texts[key], Exact = true }).Last.ClickAsync();

    private static string FirstCoordinator()
    {
        var templates = TemplateCatalogue.Load(Repository.PathOf("templates"));
        return templates.SampleOf(templates.Find("un-64-211")!).Coordinators[0].ObjectId;
    }

    /// <summary>The answer that waits for its coordinator.</summary>
    private static async Task<(string AssessmentId, string AssignmentId)> SubmittedAsync(ProductApi coordinator)
    {
        string assessment = Assert.Single((await coordinator.GetAsync<AssessmentListView>("api/assessments", default)).Assessments).Id;
        StatusView status = await coordinator.GetAsync<StatusView>($"api/assessments/{assessment}/status", default);
        AssignmentStatusView[] all = [.. status.Headings.SelectMany(heading => heading.Items).SelectMany(item => item.Assignments)];
        return (assessment, Assert.Single(all, one => one.State == AssignmentState.Submitted).AssignmentId);
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.Locator("[contenteditable=true]").First.ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private static Task PictureAsync(IPage page, string folder, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
}
