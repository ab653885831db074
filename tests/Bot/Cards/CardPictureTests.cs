using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Cards;

/// <summary>Every card as the npm renderer draws it in Chromium; the pictures are in tests/TestResults/cards, to be looked at.</summary>
public sealed class CardPictureTests
{
    /// <summary>Of a chat on a small laptop, in CSS pixels.</summary>
    private const int Width = 560;

    // Buttons that do not fit beside each other go into a second line, as in Teams; the rest is the renderer's own look.
    private const string Draw = """
        ({ json, width }) => {
            const card = JSON.parse(json);
            document.body.replaceChildren();
            document.body.style.cssText = `margin:8px;width:${width}px;font-family:"Noto Sans","Noto Sans CJK SC","Noto Sans Arabic",sans-serif`;
            const drawn = new AdaptiveCards.AdaptiveCard();
            drawn.hostConfig = new AdaptiveCards.HostConfig({ fontFamily: 'inherit', actions: { actionAlignment: 'left', maxActions: 6 }, supportsInteractivity: true });
            drawn.parse(card);
            const element = drawn.render();
            document.body.append(element);
            element.querySelectorAll('.ac-actionSet').forEach(set => { set.style.flexWrap = 'wrap'; set.style.rowGap = '8px'; });
            const wide = [...element.querySelectorAll('*:not(option)')].filter(one => one.getBoundingClientRect().right > width + 9 || one.getBoundingClientRect().left < 7);
            return { height: element.scrollHeight, direction: getComputedStyle(element).direction, wide: wide.map(one => one.className + ' ' + one.textContent.slice(0, 60)) };
        }
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    [InlineData("ru")]
    [InlineData("fr")]
    [InlineData("es")]
    public async Task Drawn_NothingSticksOut_AndArabicRunsFromTheRight(string language)
    {
        NpmTools tools = NpmTools.OfRepository();
        await tools.EnsureInstalledAsync(Console.WriteLine, CancellationToken.None);
        string folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "tests", "TestResults", "cards")).FullName;
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Chromium.StartAsync(playwright);
        IPage page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = Width + 40, Height = 700 } });
        await page.AddScriptTagAsync(new() { Path = tools.FileOf("adaptivecards", "dist/adaptivecards.js") });
        foreach ((string name, JsonObject card) in CardSamples.In(language, CardSamples.Size.Usual).All())
        {
            Drawn drawn = await page.EvaluateAsync<Drawn>(Draw, new { json = card.ToJsonString(), width = Width });
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{language}.{name}.png"), FullPage = true });
            Assert.True(drawn.Wide.Length == 0, $"{name}: {string.Join(" | ", drawn.Wide)}");
            Assert.True(drawn.Height > 40, $"{name} is empty.");
            Assert.Equal(language == "ar" ? "rtl" : "ltr", drawn.Direction);
        }
    }

    private sealed class Drawn
    {
        public int Height { get; set; }

        public string Direction { get; set; } = "";

        public string[] Wide { get; set; } = [];
    }
}
