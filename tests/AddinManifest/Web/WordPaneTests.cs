using Microsoft.Playwright;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Tests.AddinManifest.Web.InMemoryWord;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

[Collection(SharedAzurite.Name)]
public sealed partial class WordPaneTests(WebSite site) : IClassFixture<WebSite>
{
    private string Carol => site.Sample.Coordinators[0].ObjectId;

    /// <summary>Assignments that have no answer yet, each for one test.</summary>
    private SampleAssignment Open(int number)
    {
        SampleAssignment[] answered = [.. site.Sample.Assignments.Where(one => one.Answer is not null)];
        SampleAssignment[] open = answered[(answered.Length * 2 / 3)..^1];
        return open[number];
    }

    /// <summary>Assignments whose answer is accepted and in the master.</summary>
    private SampleAssignment Merged(int number) => site.Sample.Assignments.Where(one => one.Answer is not null).ElementAt(number);

    /// <summary>Assignments whose answer waits to be read.</summary>
    private SampleAssignment Submitted(int number)
    {
        SampleAssignment[] answered = [.. site.Sample.Assignments.Where(one => one.Answer is not null)];
        return answered[(answered.Length / 3) + 1 + number];
    }

    [Theory]
    [InlineData("en", 0)]
    [InlineData("ar", 1)]
    [InlineData("zh-Hans", 2)]
    public async Task Section_TypedInTheDocument_IsShownAsUnsentAndSubmitted(string language, int number)
    {
        var texts = new WebTextsIn(language);
        SampleAssignment asked = Open(number);
        await using WebVisit visit = await InWordAsync(asked, language);
        IPage page = visit.Page;
        ILocator item = Item(page, asked.ItemKey);
        await Expect(item).ToContainTextAsync(texts["word.state.Empty"]);

        await visit.TypeAsync(asked.ItemKey, "We keep a register.", "It is reviewed each year.");
        await Expect(item).ToContainTextAsync(texts["word.state.Edited"]);
        await visit.PictureAsync($"word-section-{language}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
        await item.GetByRole(AriaRole.Button, new() { Name = texts["word.submit"] }).ClickAsync();

        await Expect(item).ToContainTextAsync(texts.Format("word.state.Sent", ("version", 1)));
        await visit.PictureAsync($"word-section-sent-{language}");
        Assert.Empty(await visit.ViolationsAsync());
        OpenedItemView kept = await site.As(site.Person(asked.StakeholderEmail).ObjectId).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default);
        Assert.Equal(("We keep a register.\n\nIt is reviewed each year.", ContributionSource.Word), (kept.Newest!.Markdown, kept.Newest.Source));
        Assert.Empty(visit.Complaints);
    }

    /// <summary>The same document, sent by the pane and handed in as a file.</summary>
    [Fact]
    public async Task Section_SentByThePane_ReadsAsTheSameFileHandedIn()
    {
        SampleAssignment asked = Open(3);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await InWordAsync(asked, "en");
        await visit.TypeAsync(asked.ItemKey, "One plan for all.");
        await Item(visit.Page, asked.ItemKey).GetByRole(AriaRole.Button, new() { Name = "Submit from the document" }).ClickAsync();
        await Expect(Item(visit.Page, asked.ItemKey)).ToContainTextAsync("Sent as version 1");

        SectionReceiptView receipt = await site.As(person).HandInAsync<SectionReceiptView>(site.At("section"), await visit.DocumentAsync(), default);

        Assert.Equal((1, true), (Assert.Single(receipt.Submitted).Version, receipt.Submitted[0].AlreadySubmitted));
        Assert.Empty(receipt.Unplaced);
    }

    [Fact]
    public async Task Section_SavedAsDraft_IsTheDraftAndStaysUnsent()
    {
        SampleAssignment asked = Open(4);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await InWordAsync(asked, "en");
        await visit.TypeAsync(asked.ItemKey, "Half a thought");

        await Item(visit.Page, asked.ItemKey).GetByRole(AriaRole.Button, new() { Name = "Save as draft" }).ClickAsync();

        await Expect(Item(visit.Page, asked.ItemKey)).ToContainTextAsync("Saved as a draft");
        await Expect(Item(visit.Page, asked.ItemKey)).ToContainTextAsync("Written here and not sent yet");
        OpenedItemView kept = await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default);
        Assert.Equal((AssignmentState.Drafting, "Half a thought"), (kept.Assignment.State, kept.Draft!.Markdown));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Section_AnsweredOnTheCard_NewestIsPutIntoTheDocument()
    {
        SampleAssignment asked = Open(5);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        byte[] document = await SectionAsync(person);
        await site.As(person).PostAsync<ReceiptView>(site.At($"items/{asked.ItemKey}/contributions"), new { markdown = "From the card, **in bold**." }, default);
        await using WebVisit visit = await site.VisitInWordAsync(person, "en", document);
        ILocator item = Item(visit.Page, asked.ItemKey);
        await Expect(item).ToContainTextAsync("A newer answer was sent elsewhere: version 1");

        await item.GetByRole(AriaRole.Button, new() { Name = "Insert the newest answer" }).ClickAsync();

        await Expect(item).ToContainTextAsync("Sent as version 1");
        Assert.Contains("From the card, in bold.", WordFile.Text(await visit.DocumentAsync()), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Section_AnsweredElsewhereMeanwhile_IsSaidAndNothingIsLost()
    {
        SampleAssignment asked = Open(6);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await InWordAsync(asked, "en");
        ILocator item = Item(visit.Page, asked.ItemKey);
        await visit.TypeAsync(asked.ItemKey, "Typed in Word.");
        await Expect(item).ToContainTextAsync("Written here and not sent yet");
        await site.As(person).PostAsync<ReceiptView>(site.At($"items/{asked.ItemKey}/contributions"), new { markdown = "From the card." }, default);

        await item.GetByRole(AriaRole.Button, new() { Name = "Submit from the document" }).ClickAsync();
        await item.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(item.GetByRole(AriaRole.Button, new() { Name = "Insert the newest answer" })).ToBeVisibleAsync();
        Assert.Contains("Typed in Word.", WordFile.Text(await visit.DocumentAsync()), StringComparison.Ordinal);
        await item.GetByRole(AriaRole.Button, new() { Name = "Submit from the document" }).ClickAsync();
        await Expect(item).ToContainTextAsync("Sent as version 2");
    }

    [Fact]
    public async Task Section_ConnectionLost_EditIsSeenAndSentLater()
    {
        SampleAssignment asked = Submitted(0);
        int sent = (await site.As(site.Person(asked.StakeholderEmail).ObjectId).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default)).Newest!.Version;
        await using WebVisit visit = await InWordAsync(asked, "en");
        ILocator item = Item(visit.Page, asked.ItemKey);
        await Expect(item).ToContainTextAsync($"Sent as version {sent}");
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.TypeAsync(asked.ItemKey, "Typed on a train.");
        await Expect(item).ToContainTextAsync("Written here and not sent yet");

        await item.GetByRole(AriaRole.Button, new() { Name = "Submit from the document" }).ClickAsync();
        await Expect(item.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await visit.Page.Context.SetOfflineAsync(false);
        await item.GetByRole(AriaRole.Button, new() { Name = "Submit from the document" }).ClickAsync();

        await Expect(item).ToContainTextAsync($"Sent as version {sent + 1}");
    }

    [Fact]
    public async Task Section_JumpAndSelection_ShowWhereAndWho()
    {
        SampleAssignment asked = site.Sample.Assignments.First(one => one.Answer is not null);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        await using WebVisit visit = await InWordAsync(asked, "en");
        IPage page = visit.Page;
        await Item(page, asked.ItemKey).GetByRole(AriaRole.Button, new() { Name = "Show in document" }).ClickAsync();
        await Expect(page.Locator("html[data-shown]")).ToBeVisibleAsync();

        OpenedItemView kept = await site.As(person).GetAsync<OpenedItemView>(site.At($"items/{asked.ItemKey}"), default);
        await visit.SelectAsync(FirstWords(kept.Newest!.Markdown));
        await page.GetByRole(AriaRole.Button, new() { Name = "Look it up" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Who wrote this?" })).ToContainTextAsync(site.Person(asked.StakeholderEmail).Name);
        Assert.Empty(await visit.ViolationsAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Section_WordIsLocked_SaysSoAndKeepsWhatStandsThere()
    {
        SampleAssignment asked = Submitted(1);
        await using WebVisit visit = await InWordAsync(asked, "en");
        ILocator item = Item(visit.Page, asked.ItemKey);
        await Expect(item).ToContainTextAsync("Sent as version 1");
        await visit.Page.EvaluateAsync("() => { memoryWord.isLocked = true }");

        await item.GetByRole(AriaRole.Button, new() { Name = "Show in document" }).ClickAsync();

        await Expect(item.GetByRole(AriaRole.Alert)).ToContainTextAsync("Word did not do this");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    public async Task Master_Coordinator_SeesVersionMergesRemindsAndHandsIn(string language)
    {
        var texts = new WebTextsIn(language);
        (byte[] master, string tag) = await site.Coordinator.DownloadAsync(site.At("master"), default);
        int version = int.Parse(tag.Trim('"', 'v'), System.Globalization.CultureInfo.InvariantCulture);
        SampleAssignment[] answered = [.. site.Sample.Assignments.Where(one => one.Answer is not null)];
        await using WebVisit visit = await site.VisitInWordAsync(Carol, language, master, look: language == "ar" ? ColorScheme.Dark : ColorScheme.Light);
        IPage page = visit.Page;
        await Expect(page.GetByText(texts.Format("word.master", ("version", version)))).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = texts["remind.title"] })).ToBeVisibleAsync();
        await Expect(page.Locator(".skeleton")).ToHaveCountAsync(0);
        await visit.PictureAsync($"word-master-{language}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());

        string edited = $"Edited beside the pane, in {language}.";
        await visit.TypeAsync(answered[0].ItemKey, edited);
        await page.GetByRole(AriaRole.Button, new() { Name = texts["word.handIn.do"] }).ClickAsync();

        await Expect(page.GetByText(texts.Format("upload.done", ("version", version + 1)))).ToBeVisibleAsync();
        await Expect(page.GetByText(texts.Format("word.older", ("version", version), ("newest", version + 1)))).ToBeVisibleAsync();
        await visit.PictureAsync($"word-master-older-{language}");
        Assert.Contains(edited, WordFile.Text((await site.Coordinator.DownloadAsync(site.At("master"), default)).File), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = texts["merge.do"] }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = texts["merge.title"] }).GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Pane_WhereItCannotWork_SaysWhatToDo()
    {
        SampleAssignment asked = Open(0);
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        byte[] section = await SectionAsync(person);
        byte[] foreign = WordFile.With(WordFile.With(section, "docProps/custom.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>"), "word/comments.xml", (byte[]?)null);

        await SaysAsync(await site.VisitInWordAsync(person, "en", foreign), "Not a document of an assessment");
        await SaysAsync(await site.VisitInWordAsync(person, "en", section, wordApi: "1.2"), "This Word is too old for the pane");
        await SaysAsync(await site.VisitAsync(person, "en", "#/word", 320), "Not beside a Word document");
    }

    private static async Task SaysAsync(WebVisit opened, string words)
    {
        await using WebVisit visit = opened;
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = words })).ToBeVisibleAsync();
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
    }

    private async Task<WebVisit> InWordAsync(SampleAssignment asked, string language)
    {
        string person = site.Person(asked.StakeholderEmail).ObjectId;
        WebVisit visit = await site.VisitInWordAsync(person, language, await SectionAsync(person));
        await Expect(Item(visit.Page, asked.ItemKey)).ToBeVisibleAsync();
        return visit;
    }

    private async Task<byte[]> SectionAsync(string person) => (await site.As(person).DownloadAsync(site.At("section"), default)).File;

    private static ILocator Item(IPage page, string itemKey) => page.Locator($"article[aria-labelledby='item-{itemKey}']");

    private static string FirstWords(string markdown) => string.Join(' ', markdown.Split('\n')[0].Split(' ').Take(4));
}
