using Microsoft.Playwright;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>One coordinator, one assessment, from its start to a decided conflict, on one page that is never loaded anew but once.</summary>
[Collection(SharedAzurite.Name)]
public sealed class CoordinatorDayTests(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData("en", 1360)]
    [InlineData("zh-Hans", 1920)]
    [InlineData("ar", 320)]
    public async Task Day_FromStartToDecision_IsDoneInTheTab(string language, int width)
    {
        await using WebVisit visit = await site.VisitAsync(site.Sample.Coordinators[0].ObjectId, language, "#/assessments", width);
        var day = new CoordinatorDay(site, visit, language);

        await day.StartAsync();
        await day.ImportAsync();
        await day.AssignAsync();
        await day.AskAndRemindAsync();
        await day.ReturnAndAcceptAsync();
        await day.MergeAsync();
        await day.DecideConflictAsync();
        await day.CompareAndDownloadAsync();
        await day.ReadRecordAsync();

        // The list of people with a row that is wrong, which the browser notes by itself.
        Assert.Contains("422", Assert.Single(visit.Complaints), StringComparison.Ordinal);
        StatusView status = await site.Coordinator.GetAsync<StatusView>(day.At("status"), default);
        Assert.Equal(language, status.Assessment.Language);
        ItemStatusView unused = status.Headings.SelectMany(heading => heading.Items).Single(item => item.Key == CoordinatorDay.UnusedItem);
        Assert.Equal((ItemUseKind.NotUsed, CoordinatorDay.Reason, CoordinatorDay.DecidedBy), (unused.Use.Kind, unused.Use.Reason, unused.Use.DecidedBy));
        Assert.Equal([], status.Conflicts);
        Assert.Equal(4, status.Master?.Version);
    }
}
