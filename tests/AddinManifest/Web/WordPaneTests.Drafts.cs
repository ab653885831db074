using Microsoft.Playwright;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Tests.AddinManifest.Web.InMemoryWord;
using OfficeIntegration.Tests.Documents;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>A section file and a draft that was typed elsewhere: in every language of the three that are looked at.</summary>
public sealed partial class WordPaneTests
{
    [Theory]
    [InlineData("en", 2)]
    [InlineData("ar", 3)]
    [InlineData("zh-Hans", 4)]
    public async Task Section_DraftTypedElsewhere_IsShownPutBelowAndNothingIsLost(string language, int number)
    {
        var texts = new WebTextsIn(language);
        SampleAssignment asked = Submitted(number);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        byte[] document = await SectionAsync(person);
        await site.SaveDraftAsync(person, asked.ItemKey, "Typed in Teams.");
        await using WebVisit visit = await site.VisitInWordAsync(person, language, document, look: language == "ar" ? ColorScheme.Dark : ColorScheme.Light);
        ILocator item = Item(visit.Page, asked.ItemKey);
        await Expect(item.GetByRole(AriaRole.Button, new() { Name = texts["word.elsewhere.insert"] })).ToBeVisibleAsync();

        await visit.TypeAsync(asked.ItemKey, "Typed in Word.");
        await Expect(item.GetByRole(AriaRole.Button, new() { Name = texts["word.elsewhere.below"] })).ToBeVisibleAsync();
        await Expect(item).ToContainTextAsync("Typed in Teams.");
        await Expect(item.GetByRole(AriaRole.Button, new() { Name = texts["word.draft"], Exact = true })).ToHaveCountAsync(0);
        await visit.PictureAsync($"word-draft-elsewhere-{language}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
        await item.GetByRole(AriaRole.Button, new() { Name = texts["word.elsewhere.below"] }).ClickAsync();
        await Expect(item).ToContainTextAsync(texts["word.elsewhere.done"]);
        await item.GetByRole(AriaRole.Button, new() { Name = texts["word.draft"], Exact = true }).ClickAsync();
        await Expect(item).ToContainTextAsync(texts["word.draft.done"].Split('{')[0].TrimEnd());

        OpenedItemView kept = await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default);
        Assert.Equal("Typed in Word.\n\nTyped in Teams.", kept.Draft?.Markdown);
        await visit.Page.ReloadAsync();
        await Expect(item).ToContainTextAsync(texts["word.state.Edited"]);
        await Expect(item.GetByRole(AriaRole.Button, new() { Name = texts["word.elsewhere.below"] })).ToHaveCountAsync(0);
        await item.GetByRole(AriaRole.Button, new() { Name = texts["word.submit"] }).ClickAsync();
        await Expect(item).ToContainTextAsync(texts.Format("word.state.Sent", ("version", 2)));
        Assert.Null((await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default)).Draft);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Section_DraftSavedElsewhereWhileThePaneIsOpen_IsRefusedShownAndReplacedOnlyWhenAsked()
    {
        SampleAssignment asked = Open(7);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await InWordAsync(asked, "en");
        ILocator item = Item(visit.Page, asked.ItemKey);
        await visit.TypeAsync(asked.ItemKey, "Typed in Word.");
        await Expect(item).ToContainTextAsync("Written here and not sent yet");
        await site.SaveDraftAsync(person, asked.ItemKey, "Typed in Teams.");

        await item.GetByRole(AriaRole.Button, new() { Name = "Save as draft" }).ClickAsync();
        await Expect(item.GetByRole(AriaRole.Alert)).ToContainTextAsync("was saved from elsewhere in the meantime");
        Assert.Equal("Typed in Teams.", (await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default)).Draft?.Markdown);
        await item.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await item.GetByRole(AriaRole.Button, new() { Name = "Save mine in its place" }).ClickAsync();

        await Expect(item).ToContainTextAsync("Draft saved");
        Assert.Equal("Typed in Word.", (await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default)).Draft?.Markdown);
        Assert.Contains("Typed in Word.", WordFile.Text(await visit.DocumentAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_SubmittedBesideADraftTypedElsewhere_LeavesTheDraftInSight()
    {
        SampleAssignment asked = Open(8);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await InWordAsync(asked, "en");
        ILocator item = Item(visit.Page, asked.ItemKey);
        await visit.TypeAsync(asked.ItemKey, "Typed in Word.");
        await Expect(item).ToContainTextAsync("Written here and not sent yet");
        await site.SaveDraftAsync(person, asked.ItemKey, "Typed in Teams.");

        await item.GetByRole(AriaRole.Button, new() { Name = "Submit from the document" }).ClickAsync();

        await Expect(item).ToContainTextAsync("Sent as version 1");
        await Expect(item).ToContainTextAsync("Typed in Teams.");
        await item.GetByRole(AriaRole.Button, new() { Name = "Put it into the document" }).ClickAsync();
        await Expect(item).ToContainTextAsync("Written here and not sent yet");
        Assert.Contains("Typed in Teams.", WordFile.Text(await visit.DocumentAsync()), StringComparison.Ordinal);
    }
}
