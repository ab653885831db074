using Microsoft.Playwright;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Conflicts;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Local.FrontDoor;
using OfficeIntegration.Tests.AddinManifest.Web.InMemoryWord;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>Coordinator, stakeholder and auditor beside the master, in every language of the three that are looked at.</summary>
public sealed partial class WordPaneTests
{
    [Theory]
    [InlineData("en", 2, "Mine", "Three services stop.")]
    [InlineData("ar", 3, "Theirs", "Three services grow.")]
    [InlineData("zh-Hans", 4, "Edited", "Three services stay.")]
    public async Task Master_ConflictDecidedInThePane_StandsInTheDocument(string language, int number, string choice, string expected)
    {
        var texts = new WebTextsIn(language);
        SampleAssignment asked = Merged(number);
        int version = await InConflictAsync(asked);
        byte[] master = (await site.Coordinator.DownloadAsync(site.At("master"), default)).File;
        await using WebVisit visit = await site.VisitInWordAsync(Carol, language, master, look: language == "ar" ? ColorScheme.Dark : ColorScheme.Light);
        ILocator conflict = visit.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = site.Person(asked.StakeholderEmail).Name });
        await Expect(conflict).ToBeVisibleAsync();
        await visit.PictureAsync($"word-conflict-{language}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());

        await conflict.GetByRole(AriaRole.Button, new() { Name = texts[$"conflicts.take.{choice}"], Exact = true }).ClickAsync();
        if (choice == "Edited")
        {
            await conflict.GetByRole(AriaRole.Textbox).FillAsync("stay");
            await conflict.GetByRole(AriaRole.Button, new() { Name = texts["conflicts.own.do"] }).ClickAsync();
        }

        await Expect(visit.Page.GetByText(texts.Format("conflicts.count", ("count", 0)))).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText(texts.Format("word.older", ("version", version), ("newest", version + 1)))).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = texts.Format("word.newest.open", ("version", version + 1)) }).ClickAsync();
        await Expect(visit.Page.Locator("[aria-disabled=true]")).ToHaveCountAsync(0);
        Assert.Contains(expected, WordFile.Text((await visit.OpenedAsync())!), StringComparison.Ordinal);
        Assert.Empty((await site.Coordinator.GetAsync<ConflictListView>(site.At("conflicts"), default)).Conflicts);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    public async Task Master_AnswerMergedMeanwhile_IsSaidAndShownWhenWanted(string language)
    {
        var texts = new WebTextsIn(language);
        byte[] master = (await site.Coordinator.DownloadAsync(site.At("master"), default)).File;
        await using WebVisit visit = await site.VisitInWordAsync(Carol, language, master);
        IPage page = visit.Page;
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = texts["refresh"] })).ToBeVisibleAsync();
        int version = await AnsweredAsync(Merged(1), $"Merged while the pane was open in {language}.");

        await visit.ComeBackAsync();

        string news = texts.Format("news.answers", ("count", 1));
        ILocator show = page.GetByRole(AriaRole.Button, new() { Name = texts.Format("news.show", ("news", news)) });
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = news })).ToBeAttachedAsync();
        ILocator open = page.GetByRole(AriaRole.Button, new() { Name = texts.Format("word.newest.open", ("version", version)) });
        await Expect(open).ToHaveCountAsync(0);
        await visit.PictureAsync($"word-news-{language}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
        await show.ClickAsync();

        await Expect(open).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = texts["refresh"] })).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Master_NewestInAWordThatOpensNoOther_IsDownloaded()
    {
        byte[] master = (await site.Coordinator.DownloadAsync(site.At("master"), default)).File;
        await AnsweredAsync(Merged(5), "Five services run.");
        await using WebVisit visit = await site.VisitInWordAsync(Carol, "en", master);
        ILocator open = visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Open version") });
        await Expect(open).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("() => { memoryWord.opensOthers = false }");

        IDownload file = await visit.Page.RunAndWaitForDownloadAsync(() => open.ClickAsync());

        Assert.EndsWith(".docx", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Null(await visit.OpenedAsync());
    }

    [Fact]
    public async Task Master_CoordinatorReminds_ThoseWhoAreListedAndOnce()
    {
        byte[] master = (await site.Coordinator.DownloadAsync(site.At("master"), default)).File;
        await using WebVisit visit = await site.VisitInWordAsync(Carol, "ar", master, width: 450);
        var texts = new WebTextsIn("ar");
        ILocator remind = visit.Page.GetByRole(AriaRole.Region, new() { Name = texts["remind.title"] });
        await remind.Locator("summary").ClickAsync();
        int people = await remind.GetByRole(AriaRole.Listitem).CountAsync();
        Assert.NotEqual(0, people);
        await visit.PictureAsync("word-remind-ar");
        Assert.Empty(await visit.ViolationsAsync());

        await remind.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(remind.GetByRole(AriaRole.Status)).ToHaveTextAsync(texts.Format("remind.done", ("count", people)));
        await Expect(remind).ToContainTextAsync(texts["remind.nobody"]);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    public async Task Master_Auditor_SeesAllAndIsOfferedNothingThatChangesAnything(string language)
    {
        var texts = new WebTextsIn(language);
        SamplePerson auditor = site.Sample.Stakeholders.First(person => person.Email == Open(6).StakeholderEmail);
        await site.Coordinator.PostAsync<AssessmentView>(site.At("auditors"), new { email = auditor.Email }, default);
        byte[] master = (await site.As(auditor.ObjectId).DownloadAsync(site.At("master"), default)).File;
        await using WebVisit visit = await site.VisitInWordAsync(auditor.ObjectId, language, master);
        IPage page = visit.Page;
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = texts["word.items"] })).ToBeVisibleAsync();
        await Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0);

        await LookUpAsync(visit, Merged(6), texts);

        string[] allowed = [texts["refresh"], texts["word.jump"], texts["word.author.do"]];
        Assert.All(await page.Locator("main").GetByRole(AriaRole.Button).AllInnerTextsAsync(), text => Assert.Contains(allowed, one => text.StartsWith(one, StringComparison.Ordinal)));
        Assert.All(await page.Locator("main .card").AllInnerTextsAsync(), text => Assert.NotEqual("", text.Trim()));
        await visit.PictureAsync($"word-auditor-{language}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    public async Task Master_Stakeholder_SeesOwnItemsJumpsAndLearnsWhoWrote(string language)
    {
        var texts = new WebTextsIn(language);
        SampleAssignment asked = Merged(6);
        byte[] master = (await site.Coordinator.DownloadAsync(site.At("master"), default)).File;
        await using WebVisit visit = await site.VisitInWordAsync(site.Person(asked.StakeholderEmail).ObjectId, language, master);
        IPage page = visit.Page;
        ILocator own = page.Locator("li.word-item");
        await Expect(page.GetByText(texts["word.own.advice"])).ToBeVisibleAsync();
        Assert.Equal(site.Sample.Assignments.Count(one => one.StakeholderEmail == asked.StakeholderEmail), await own.CountAsync());
        await Expect(own.First).ToContainTextAsync(texts["state.Merged"]);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = texts["word.handIn.do"] })).ToHaveCountAsync(0);

        await own.First.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.Locator("html[data-shown]")).ToBeVisibleAsync();
        await LookUpAsync(visit, asked, texts);

        await visit.PictureAsync($"word-own-{language}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
        Assert.Empty(visit.Complaints);
    }

    private async Task LookUpAsync(WebVisit visit, SampleAssignment asked, WebTextsIn texts)
    {
        await visit.SelectAsync(asked.Answer!.Markdown[..60]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = texts["word.author.do"] }).ClickAsync();
        SamplePerson by = site.Person(asked.StakeholderEmail);
        string told = texts.Format("word.author.by", ("name", by.Name), ("organisation", by.Organisation), ("version", 1)).Split('{')[0];
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = texts["word.author.title"] })).ToContainTextAsync(told);
    }

    /// <summary>Words that two have changed differently: one in Word, one in a new answer.</summary>
    /// <returns>The version of the master that holds both.</returns>
    private async Task<int> InConflictAsync(SampleAssignment asked)
    {
        await AnsweredAsync(asked, "Three services run.");
        (byte[] master, string tag) = await site.Coordinator.DownloadAsync(site.At("master"), default);
        byte[] edited = WordFile.With(master, "word/document.xml", WordFile.Part(master, "word/document.xml").Replace("Three services run.", "Three services stop.", StringComparison.Ordinal));
        await site.Coordinator.UploadAsync<VersionView>(site.At("master"), edited, tag, default);
        return await AnsweredAsync(asked, "Three services grow.");
    }

    private async Task<int> AnsweredAsync(SampleAssignment asked, string markdown)
    {
        ProductApi person = site.As(site.Person(asked.StakeholderEmail).ObjectId);
        ReceiptView receipt = await person.PostAsync<ReceiptView>(site.At($"items/{asked.ItemKey}/contributions"), new { markdown }, default);
        await site.Coordinator.PostAsync<AssignmentView>(site.At($"assignments/{receipt.AssignmentId}/accept"), new { }, default);
        return (await site.Coordinator.PostAsync<MergeView>(site.At("merges"), new { }, default)).Version!.Value;
    }
}
