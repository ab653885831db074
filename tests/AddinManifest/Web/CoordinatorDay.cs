using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Tests.Functions.Http;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>What a coordinator does in the tab, in the order of the work; what others do meanwhile goes over the API.</summary>
internal sealed class CoordinatorDay(WebSite site, WebVisit visit, string language)
{
    public const string UnusedItem = "B3";
    public const string Reason = "Spoken for by the group.";
    public const string DecidedBy = "The board";

    private const string Item = "A1";
    private const string Header = "name,organisation,category,language,timeZone,email\n";

    private readonly WebTextsIn _texts = new(language);
    private string _id = "";

    private IPage Page => visit.Page;

    private SamplePerson Asked => site.Sample.Stakeholders[1];

    public string At(string rest) => $"api/assessments/{_id}/{rest}";

    public async Task StartAsync()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = _texts["start.title"] }).ClickAsync();
        await Page.GetByLabel(_texts["start.template"]).SelectOptionAsync("quick-check");
        await Page.GetByLabel(_texts["start.name"]).FillAsync($"Quick check {language}");
        await Page.GetByLabel(_texts["start.state"]).FillAsync("Sample Clinic");
        await Page.GetByLabel(_texts["start.cycle"]).FillAsync("2027");
        await Page.GetByLabel(_texts["start.due"]).FillAsync(DateTime.Today.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Page.Locator(".unused summary").ClickAsync();
        await Page.GetByLabel(_texts.Format("start.use", ("label", UnusedItem))).SelectOptionAsync("NotUsed");
        await Page.GetByLabel(_texts["start.decidedBy"]).FillAsync(DecidedBy);
        ILocator reason = Page.GetByLabel(_texts["start.reason"]);
        await reason.FillAsync(Reason);
        await CheckAsync("start");

        await Page.ReloadAsync();
        await Expect(Page.GetByLabel(_texts["start.name"])).ToHaveValueAsync($"Quick check {language}");
        await Expect(Page.Locator(".unused-item input").First).ToHaveValueAsync(Reason);
        await Page.GetByRole(AriaRole.Button, new() { Name = _texts["start.do"], Exact = true }).ClickAsync();

        await Expect(Page).ToHaveURLAsync(new Regex("#/assessments/[^/]+/people$"));
        _id = Regex.Match(Page.Url, "#/assessments/([^/]+)/people$").Groups[1].Value;
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Quick check {language}");
    }

    /// <summary>With a row that is wrong first; nothing of the list is taken until it is mended.</summary>
    public async Task ImportAsync()
    {
        ILocator list = Page.GetByLabel(_texts["import.text"], new() { Exact = true });
        ILocator import = Page.GetByRole(AriaRole.Button, new() { Name = _texts["import.do"], Exact = true });
        string good = $"{Asked.Name},Water Board,Industry,{Asked.Language},Africa/Tunis,{Asked.Email}";
        await list.FillAsync($"{Header}{good}\nOmar Odd,Water Board,Waterworks,fr,Africa/Tunis,omar.odd@example.org");
        await import.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Omar Odd" })).ToContainTextAsync("CivilSociety");
        await CheckAsync("import");

        await list.FillAsync(Header + good);
        await import.ClickAsync();

        await Expect(Page.GetByText(_texts.Format("import.done", ("added", 1), ("changed", 0), ("assigned", 0)))).ToBeVisibleAsync();
    }

    public async Task AssignAsync()
    {
        await Page.GetByLabel(_texts["assign.person"], new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = $"{Asked.Name} · Water Board" });
        await Page.Locator(".assign-item").Nth(0).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Page.Locator(".assign-item").Nth(1).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = _texts["assign.do"], Exact = true }).ClickAsync();
        await Expect(Page.GetByText(_texts["assign.done"])).ToBeAttachedAsync();
    }

    /// <summary>What would happen is seen before anybody is asked.</summary>
    public async Task AskAndRemindAsync()
    {
        await ViewAsync("reminders");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = _texts["simulation.title"] }).GetByRole(AriaRole.Row).Filter(new() { HasText = Asked.Name })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = _texts["ask.do"], Exact = true }).ClickAsync();
        await Expect(Page.GetByText(_texts.Format("ask.done", ("count", 1)))).ToBeVisibleAsync();

        await site.As(Asked.ObjectId).GetAsync<OpenedItemView>(At("items/A2"), default);
        await ViewAsync("people");
        await ViewAsync("reminders");
        await Page.GetByText(_texts.Format("remind.who", ("count", 1))).ClickAsync();
        await Expect(Page.Locator(".who-list")).ToContainTextAsync(Asked.Name);
        await Page.GetByRole(AriaRole.Button, new() { Name = _texts.Format("remind.do", ("count", 1)) }).ClickAsync();
        await Expect(Page.GetByText(_texts.Format("remind.done", ("count", 1)))).ToBeVisibleAsync();
    }

    public async Task ReturnAndAcceptAsync()
    {
        string assignment = await SubmitAsync("Two services run.");
        await RefreshAsync();
        await visit.GoAsync($"#/assessments/{_id}/answers/{assignment}");
        await Page.GetByLabel(_texts["reading.comment"]).FillAsync("Please count again.");
        await Page.GetByRole(AriaRole.Button, new() { Name = _texts["reading.return"] }).ClickAsync();
        await Expect(Page.GetByText(_texts["state.Returned"], new() { Exact = true })).ToBeVisibleAsync();

        await SubmitAsync("Three services run.");
        await RefreshAsync();
        await visit.GoAsync($"#/assessments/{_id}/answers");
        await visit.GoAsync($"#/assessments/{_id}/answers/{assignment}");
        await Expect(Page.Locator("ins").First).ToContainTextAsync("Three");
        await Page.GetByRole(AriaRole.Button, new() { Name = _texts["reading.accept"] }).ClickAsync();
        await Expect(Page.GetByText(_texts["state.Accepted"], new() { Exact = true })).ToBeVisibleAsync();
    }

    public async Task MergeAsync()
    {
        await ViewAsync("document");
        await Page.GetByRole(AriaRole.Button, new() { Name = _texts["merge.do"] }).ClickAsync();
        await Expect(Page.GetByText(_texts.Format("merge.done", ("version", 1)))).ToBeVisibleAsync();
    }

    /// <summary>The document was edited in Word where the answer was changed, too.</summary>
    public async Task DecideConflictAsync()
    {
        (byte[] master, string tag) = await site.Coordinator.DownloadAsync(At("master"), default);
        await site.Coordinator.UploadAsync<VersionView>(At("master"), EditedDocx.Replace(master, "Three services run.", "Three services stop."), tag, default);
        await site.Coordinator.PostAsync<AssignmentView>(At($"assignments/{await SubmitAsync("Three services grow.")}/accept"), new { }, default);
        await RefreshAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = _texts["merge.do"] }).ClickAsync();

        ILocator conflict = Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "stop" });
        await Expect(conflict.Locator("ins")).ToContainTextAsync("grow");
        await conflict.GetByRole(AriaRole.Button, new() { Name = _texts["conflicts.take.Edited"] }).ClickAsync();
        await conflict.GetByLabel(_texts["conflicts.own"]).FillAsync("stay");
        await CheckAsync("conflict");
        await conflict.GetByRole(AriaRole.Button, new() { Name = _texts["conflicts.own.do"] }).ClickAsync();

        await Expect(Page.GetByText(_texts["conflicts.none"])).ToBeVisibleAsync();
    }

    public async Task CompareAndDownloadAsync()
    {
        IDownload file = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = _texts.Format("versions.downloadNumber", ("version", 4)) }).ClickAsync());
        Assert.Equal("Sample Clinic 2027 v4.docx", file.SuggestedFilename);

        await Page.GetByRole(AriaRole.Link, new() { Name = _texts["versions.changes"] }).First.ClickAsync();
        await Expect(Page.GetByText(_texts.Format("changes.count", ("count", 1)))).ToBeVisibleAsync();
        await Page.GetByLabel(_texts["changes.older"]).SelectOptionAsync("1");
        ILocator part = Page.GetByRole(AriaRole.Article);
        await Expect(part.Locator("del")).ToContainTextAsync("run");
        await Expect(part.Locator("ins")).ToContainTextAsync("stay");
        await Expect(part).ToContainTextAsync(Asked.Name);
        await CheckAsync("changes");
        await Page.GetByLabel(_texts["changes.all"]).CheckAsync();
        await Expect(Page.GetByText(_texts["conflicts.outside"]).First).ToBeVisibleAsync();
    }

    public async Task ReadRecordAsync()
    {
        await ViewAsync("history");
        foreach (string action in (string[])["started", "returned", "decided"])
        {
            await Page.GetByLabel(_texts["answers.show"], new() { Exact = true }).SelectOptionAsync(action);
            await Expect(Page.Locator(".audit-entry")).ToHaveCountAsync(1);
        }
    }

    private async Task ViewAsync(string view)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = _texts[$"view.{view}"], Exact = true }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = _texts[$"view.{view}"], Exact = true })).ToHaveAttributeAsync("aria-current", "page");
        await Expect(Page.Locator("[aria-busy]")).ToHaveCountAsync(0);
    }

    private async Task RefreshAsync()
    {
        await Page.RunAndWaitForResponseAsync(
            () => Page.Locator(".refresh button").ClickAsync(), response => response.Url.Contains("/status", StringComparison.Ordinal));
    }

    /// <returns>The assignment.</returns>
    private async Task<string> SubmitAsync(string markdown) =>
        (await site.As(Asked.ObjectId).PostAsync<ReceiptView>(At($"items/{Item}/contributions"), new { markdown }, default)).AssignmentId;

    private async Task CheckAsync(string name)
    {
        await visit.PictureAsync($"day-{name}-{language}");
        Assert.Empty(await visit.ViolationsAsync());
        Assert.False(await visit.IsTooWideAsync());
    }
}
