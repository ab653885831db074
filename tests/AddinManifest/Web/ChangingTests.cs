using Microsoft.Playwright;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>What a coordinator changes in the tab besides answers.</summary>
[Collection(SharedAzurite.Name)]
public sealed class ChangingTests(WebSite site) : IClassFixture<WebSite>
{
    private string Carol => site.Sample.Coordinators[0].ObjectId;

    [Theory]
    [InlineData("en", 1360)]
    [InlineData("ar", 320)]
    public async Task Document_EditedElsewhere_BecomesTheNextVersion(string language, int width)
    {
        var texts = new WebTextsIn(language);
        (byte[] master, string tag) = await site.Coordinator.DownloadAsync(site.At("master"), default);
        string edited = $"Edited elsewhere, {language}.";
        byte[] file = WordFile.Edit(master, body => body.Descendants(WordFile.W + "p").Last(paragraph => paragraph.Value.Length > 60 && !paragraph.Ancestors(WordFile.W + "sdt").Any(control => control.Value.Length == 0)).AddAfterSelf(WordFile.NewParagraph(edited)));
        await using WebVisit visit = await site.VisitAsync(Carol, language, $"#/assessments/{site.AssessmentId}/document", width);
        ILocator upload = visit.Page.GetByRole(AriaRole.Region, new() { Name = texts["upload.title"] });
        await Expect(upload).ToBeVisibleAsync();
        Assert.Empty(await visit.ViolationsAsync());

        await upload.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "master.docx", MimeType = "application/octet-stream", Buffer = file });

        int version = int.Parse(tag.Trim('"', 'v'), System.Globalization.CultureInfo.InvariantCulture) + 1;
        await Expect(upload).ToContainTextAsync(texts.Format("upload.done", ("version", version)));
        Assert.Contains(edited, WordFile.Text((await site.Coordinator.DownloadAsync(site.At("master"), default)).File), StringComparison.Ordinal);
        Assert.False(await visit.IsTooWideAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Auditor_NamedAndEnded_ReadsOnlyInBetween()
    {
        string email = site.Sample.Stakeholders[0].Email;
        await using WebVisit visit = await site.VisitAsync(Carol, "en", $"#/assessments/{site.AssessmentId}/people");
        ILocator auditors = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Auditors" });
        await auditors.GetByLabel("E-mail address of somebody in your organisation").FillAsync(email);
        await auditors.GetByRole(AriaRole.Button, new() { Name = "Name as auditor" }).ClickAsync();

        await Expect(auditors.GetByText(email)).ToBeVisibleAsync();
        await visit.PictureAsync("auditors-en");
        Assert.Empty(await visit.ViolationsAsync());
        await auditors.GetByRole(AriaRole.Button, new() { Name = "End" }).ClickAsync();
        await Expect(auditors.GetByText("Nobody is named.")).ToBeVisibleAsync();
        Assert.Empty((await site.Coordinator.GetAsync<StatusView>(site.At("status"), default)).Assessment.Auditors);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Policy_Changed_IsKeptAndNonsenseIsNotSent()
    {
        await using WebVisit visit = await site.VisitAsync(Carol, "en", $"#/assessments/{site.AssessmentId}/reminders");
        IPage page = visit.Page;
        await page.GetByText("When people are reminded").ClickAsync();
        ILocator days = page.GetByLabel("Days before the due date");
        await days.FillAsync("soon");
        await Expect(page.GetByText("Whole numbers between commas, please.")).ToBeVisibleAsync();

        await days.FillAsync("10, 3");
        await page.GetByLabel("Reminders for one item at most").FillAsync("4");
        await visit.PictureAsync("policy-en");
        Assert.Empty(await visit.ViolationsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Change", Exact = true }).ClickAsync();

        await Expect(page.GetByText("Changed.")).ToBeVisibleAsync();
        StatusView status = await site.Coordinator.GetAsync<StatusView>(site.At("status"), default);
        Assert.Equal([10, 3], status.Assessment.Reminders.DaysBeforeDue);
        Assert.Equal(4, status.Assessment.Reminders.MaxReminders);
        Assert.Empty(visit.Complaints);
    }
}
