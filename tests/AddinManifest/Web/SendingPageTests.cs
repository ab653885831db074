using Microsoft.Playwright;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>Messages to many people, while they are being sent from somewhere else.</summary>
[Collection(SharedAzurite.Name)]
public sealed class SendingPageTests(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData("en", OutboxKind.Prompt, 1280, ColorScheme.Light)]
    [InlineData("zh-Hans", OutboxKind.Reminder, 320, ColorScheme.Light)]
    [InlineData("ar", OutboxKind.Prompt, 320, ColorScheme.Dark)]
    public async Task Sending_BegunElsewhere_IsShownOverAReloadAndFollowedToItsEnd(string language, OutboxKind kind, int width, ColorScheme look)
    {
        var texts = new WebTextsIn(language);
        string name = kind == OutboxKind.Prompt ? "ask" : "remind";
        (var reached, var may) = (new TaskCompletionSource(), new TaskCompletionSource());
        Task sending = site.NoteSendingAsync(kind, 40, async seenTo =>
        {
            await Task.Delay(Sending.Pace);
            await seenTo(12);
            reached.SetResult();
            await may.Task;
        });
        await reached.Task;
        await using WebVisit visit = await site.VisitAsync(site.Sample.Coordinators[0].ObjectId, language, $"#/assessments/{site.AssessmentId}/reminders", width, look);
        ILocator region = visit.Page.GetByRole(AriaRole.Region, new() { Name = texts[$"{name}.title"] });

        await Expect(region.GetByRole(AriaRole.Button, new() { Name = texts["sending.working"] })).ToBeDisabledAsync();
        await visit.Page.ReloadAsync();
        await Expect(region.GetByRole(AriaRole.Button, new() { Name = texts["sending.working"] })).ToBeDisabledAsync();
        await Expect(region.Locator("progress")).ToHaveAttributeAsync("value", "12");
        await Expect(region.GetByText(texts.Format("sending.of", ("done", 12), ("people", 40)))).ToBeVisibleAsync();
        await visit.PictureAsync($"sending-{language}-{width}");
        may.SetResult();
        await sending;

        await Expect(region.GetByText(texts.Format($"{name}.done", ("count", 40)))).ToBeVisibleAsync();
        await Expect(region.Locator("progress")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }
}
