using Microsoft.Playwright;
using OfficeIntegration.Bot;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.Local.Interactive;

/// <summary>The product as a person tries it: the program started by its command, and the Agents Playground's page in a browser.</summary>
public sealed class PlaygroundTests(ITestOutputHelper output)
{
    private const string Answer = "The electricity grid and the hospitals cannot do without networks for more than a few hours.";

    private static readonly TextsInLanguage Texts = BotTexts.All.For(Languages.English);

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    [Fact]
    public async Task Person_InThePlayground_IsAskedAnswersOnTheCardAndSeesTheReceipt()
    {
        string pictures = Directory.CreateDirectory(Path.Combine(Repository.Root, "tests", "TestResults", "playground")).FullName;
        using var data = new TestFolder();
        int port = Ports.Free();
        await using LocalProcess product = LocalProcess.Start("--port", $"{Ports.Free()}", "--playground-port", $"{port}", "--data", data.Path);
        await product.UntilItSaysAsync("Ctrl+C", TimeSpan.FromMinutes(3));
        output.WriteLine(product.Said);

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

        await page.GetByRole(AriaRole.Button, new() { Name = Texts["Item.Submit"], Exact = true }).Last.ClickAsync();
        await Expect(page.GetByText(Texts.Format("Receipt.Title", ("item", "01"), ("version", 1))).First).ToBeVisibleAsync(Patiently);
        await Expect(page.GetByText(Answer).Last).ToBeVisibleAsync(Patiently);
        await PictureAsync(page, pictures, "3-receipt");

        await SayAsync(page, "my items");
        await Expect(page.GetByText(Texts.Format("MyItems.Summary", ("count", 2), ("open", 1))).First).ToBeVisibleAsync(Patiently);
        await PictureAsync(page, pictures, "4-my-items");

        product.Interrupt();
        Assert.Equal(0, await product.EndAsync(TimeSpan.FromSeconds(30)));
        Ports.RequireFree(port, "the Playground, which has ended", "look for the process that was left behind");
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
