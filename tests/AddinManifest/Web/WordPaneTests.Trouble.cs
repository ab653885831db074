using Microsoft.Playwright;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Tests.AddinManifest.Web.InMemoryWord;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>What goes wrong around the pane, and people who use it otherwise than most: nothing typed is lost.</summary>
public sealed partial class WordPaneTests
{
    [Theory]
    [InlineData(500, "application/json", "{}", "This did not work")]
    [InlineData(401, "application/problem+json", """{"title":"Sign in again","detail":"The sign-in has expired."}""", "Sign in again")]
    [InlineData(503, "text/html", "<h1>busy</h1>", "This did not work")]
    public async Task Section_ServiceRefuses_SaysSoAndWhatWasTypedIsSentLater(int status, string type, string body, string words)
    {
        SampleAssignment asked = Submitted(1);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        int before = (await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default)).Newest!.Version;
        await using WebVisit visit = await InWordAsync(asked, "en");
        ILocator item = Item(visit.Page, asked.ItemKey);
        string typed = $"Typed while the service said {status}.";
        await visit.TypeAsync(asked.ItemKey, typed);
        await Expect(item).ToContainTextAsync("Written here and not sent yet");
        await visit.Page.RouteAsync($"**/items/{asked.ItemKey}/document*", route => route.FulfillAsync(new() { Status = status, ContentType = type, Body = body }));

        await item.GetByRole(AriaRole.Button, new() { Name = "Save as draft" }).ClickAsync();
        await Expect(item.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
        Assert.Empty(await visit.ViolationsAsync());
        Assert.Contains(typed, WordFile.Text(await visit.DocumentAsync()), StringComparison.Ordinal);
        await visit.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.Wait });
        await item.GetByRole(AriaRole.Button, new() { Name = "Submit from the document" }).ClickAsync();

        await Expect(item).ToContainTextAsync($"Sent as version {before + 1}");
    }

    [Theory]
    [InlineData("en", 13001, "account")]
    [InlineData("ar", 13012, "unsupported")]
    [InlineData("zh-Hans", 13005, "setup")]
    public async Task Pane_NobodySignedIn_SaysWhyAndWhatToDo(string language, int code, string reason)
    {
        var texts = new WebTextsIn(language);
        byte[] section = await SectionAsync(site.Person(Open(0).StakeholderEmail).ObjectId);
        await using WebVisit visit = await site.VisitInWordSignedOutAsync(language, section, code);

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(texts[$"error.host.{reason}"]);

        await visit.PictureAsync($"word-signed-out-{language}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Section_SavedByAnotherEditor_IsRecognisedWithItsVersionAndItems()
    {
        SampleAssignment asked = Submitted(0);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        byte[] saved = LibreOffice.Saved(await SectionAsync(person));

        await using WebVisit visit = await site.VisitInWordAsync(person, "en", saved);

        await Expect(visit.Page.GetByText($"Section file of {site.Person(asked.StakeholderEmail).Name}")).ToBeVisibleAsync();
        await Expect(Item(visit.Page, asked.ItemKey)).ToContainTextAsync("Sent as version");
        await Expect(visit.Page.GetByText("Written here and not sent yet")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Master_SavedByAnotherEditor_IsRecognisedWithItsVersion()
    {
        (byte[] master, string tag) = await site.Coordinator.DownloadAsync(site.At("master"), default);

        await using WebVisit visit = await site.VisitInWordAsync(Carol, "en", LibreOffice.Saved(master));

        await Expect(visit.Page.GetByText($"Assessment document, version {tag.Trim('"', 'v')}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Section_WithTheKeyboardAlone_IsReadTypedAndSent()
    {
        SampleAssignment asked = Submitted(0);
        await using WebVisit visit = await InWordAsync(asked, "en");
        IPage page = visit.Page;
        ILocator item = Item(page, asked.ItemKey);
        await visit.TypeAsync(asked.ItemKey, "Typed and sent without a mouse.");
        await Expect(item.GetByRole(AriaRole.Button, new() { Name = "Submit from the document" })).ToBeVisibleAsync();

        await TabToAsync(page, item.GetByRole(AriaRole.Button, new() { Name = "Show in document" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("html[data-shown]")).ToBeVisibleAsync();
        await TabToAsync(page, item.GetByRole(AriaRole.Button, new() { Name = "Submit from the document" }));
        await page.Keyboard.PressAsync(" ");

        await Expect(item).ToContainTextAsync("Sent as version");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Look it up" }));
    }

    [Fact]
    public async Task Pane_InHighContrast_CanBeReadByEverybody()
    {
        SampleAssignment asked = Submitted(2);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit section = await site.VisitInWordAsync(person, "en", await SectionAsync(person), width: 450);
        await section.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Expect(Item(section.Page, asked.ItemKey)).ToBeVisibleAsync();
        await section.TypeAsync(asked.ItemKey, "Typed in high contrast.");
        await Expect(Item(section.Page, asked.ItemKey)).ToContainTextAsync("Written here and not sent yet");
        await section.PictureAsync("word-section-contrast");
        Assert.Empty(await section.ViolationsAsync());

        await using WebVisit master = await site.VisitInWordAsync(Carol, "ar", (await site.Coordinator.DownloadAsync(site.At("master"), default)).File);
        await master.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Expect(master.Page.Locator(".master-item").First).ToBeVisibleAsync();
        await master.PictureAsync("word-master-contrast");
        Assert.Empty(await master.ViolationsAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light, "#262626", "dark")]
    [InlineData(ColorScheme.Dark, "#ffffff", "light")]
    [InlineData(ColorScheme.Dark, null, "dark")]
    [InlineData(ColorScheme.Light, null, "light")]
    public async Task Pane_LooksAsWordDoes_OrAsTheSystemWhereWordDoesNotTell(ColorScheme system, string? background, string look)
    {
        SampleAssignment asked = Submitted(2);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await site.VisitInWordAsync(person, "ar", await SectionAsync(person), look: system, background: background);
        await Expect(Item(visit.Page, asked.ItemKey)).ToBeVisibleAsync();

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-look", look);

        await visit.PictureAsync($"word-look-{look}-{background is not null}");
        Assert.Empty(await visit.ViolationsAsync());
    }

    /// <summary>Presses Tab until something has the focus; fails when it never gets it.</summary>
    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        for (int pressed = 0; pressed < 120; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail("The keyboard does not get there.");
    }
}
