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

    // Colours, sizes and buttons as Teams has them in its light theme; the rest is the renderer's own.
    private const string Draw = """
        ({ json, width }) => {
            const card = JSON.parse(json);
            document.body.replaceChildren();
            document.body.style.cssText = `margin:8px;width:${width}px;background:#fff;font-family:"Noto Sans","Noto Sans CJK SC","Noto Sans Arabic",sans-serif`;
            const ink = { default: '#242424', subtle: '#616161' };
            const colours = { default: ink, accent: { default: '#5b5fc7', subtle: '#5b5fc7' }, good: { default: '#237b4b', subtle: '#237b4b' }, warning: { default: '#835b00', subtle: '#835b00' }, attention: { default: '#c4314b', subtle: '#c4314b' } };
            const backs = { default: '#ffffff', emphasis: '#f3f2f1', accent: '#e8ebfa', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' };
            const styles = Object.fromEntries(Object.entries(backs).map(([name, backgroundColor]) => [name, { backgroundColor, foregroundColors: colours }]));
            const config = {
                fontFamily: 'inherit', fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
                spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
                containerStyles: styles, actions: { actionAlignment: 'left', maxActions: 6, buttonSpacing: 8, spacing: 'default', showCard: { actionMode: 'inline' } }, supportsInteractivity: true,
            };
            const look = document.createElement('style');
            look.textContent = `.ac-pushButton{font:600 14px inherit;font-family:inherit;padding:5px 12px;border:1px solid #d1d1d1;border-radius:4px;background:#fff;color:#242424}
                .ac-pushButton.style-positive{background:#5b5fc7;border-color:#5b5fc7;color:#fff}
                .ac-input,.ac-multichoiceInput{font:14px inherit;font-family:inherit;padding:6px 10px;border:1px solid #d1d1d1;border-radius:4px;box-sizing:border-box;width:100%}`;
            document.head.replaceChildren(look);
            const drawn = new AdaptiveCards.AdaptiveCard();
            drawn.hostConfig = new AdaptiveCards.HostConfig(config);
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
        foreach ((string name, JsonObject card) in CardSamples.AllIn(language, CardSamples.Size.Usual))
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
