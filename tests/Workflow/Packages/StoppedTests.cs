using Azure.Core;
using Azure.Data.Tables;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Local.Crash;
using OfficeIntegration.Tests.Support;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Workflow.Packages;

/// <summary>Importing and deleting are stopped before and after every one of their writes, and done again.</summary>
[Collection(SharedAzurite.Name)]
public sealed class StoppedTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    [Fact]
    public async Task Import_StoppedAtAnyWrite_LeavesNothingVisibleOrAllAndCanBeRepeated()
    {
        string account = azurite.NewAccount();
        await using ProductStore product = await ProductStore.CreateAsync(account);
        Assessment assessment = await MergedAsync(product);
        using var package = new MemoryStream();
        await product.Get<ExportAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, package, default);
        await product.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, assessment.Title, default);
        int writes = await StoppedAsync(account, null, store => store.Get<ImportAssessment>().RunAsync(ProductStore.Coordinator, package.ToArray(), false, default));

        foreach (StopAt stop in StopAt.Around(writes))
        {
            await product.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, assessment.Title, default);
            await StoppedAsync(account, stop, store => store.Get<ImportAssessment>().RunAsync(ProductStore.Coordinator, package.ToArray(), false, default));
            bool visible = await product.Work.AssessmentAsync(assessment.Id, default) is not null;
            ImportedAssessment again = await product.Get<ImportAssessment>().RunAsync(ProductStore.Coordinator, package.ToArray(), false, default);

            Assert.Equal(!visible, again.IsNew);
            Assert.Single(await product.Get<ListAssessments>().RunAsync(ProductStore.Coordinator, default));
            Assert.Null(AuditChain.FirstBreak(await product.Work.AuditAsync(assessment.Id, default)));
            MasterFile master = await product.Get<ReadMaster>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default);
            Assert.NotEmpty(await master.ToArrayAsync(default));
        }

        output.WriteLine($"import: {writes} writes, {2 * writes} positions");
    }

    [Fact]
    public async Task Delete_StoppedAtAnyWrite_IsFinishedByTheTimerOrLeavesAllAsItWas()
    {
        string account = azurite.NewAccount();
        await using ProductStore product = await ProductStore.CreateAsync(account);
        Assessment first = await MergedAsync(product);
        int writes = await StoppedAsync(account, null, store => store.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, first.Id, first.Title, default));

        foreach (StopAt stop in StopAt.Around(writes))
        {
            Assessment assessment = await MergedAsync(product);
            await StoppedAsync(account, stop, store => store.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, assessment.Title, default));
            bool visible = await product.Work.AssessmentAsync(assessment.Id, default) is not null;
            product.Clock.Advance(TimeSpan.FromMinutes(11));
            await product.Get<DeleteAssessment>().FinishAsync(default);

            Assert.Equal(visible, (await product.Get<AssessmentsTable>().AllIdsAsync(default)).Contains(assessment.Id));
            Assert.Equal(visible, await HasRowsAsync(product, assessment));
            Assert.Equal(!visible, (await product.Get<AssessmentsTable>().TombstonesAsync(default)).Any(stone => stone.AssessmentId == assessment.Id && stone.IsErased));
            if (visible)
            {
                await product.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, assessment.Title, default);
            }
        }

        output.WriteLine($"delete: {writes} writes, {2 * writes} positions");
    }

    /// <returns>How many writes there were.</returns>
    private static async Task<int> StoppedAsync(string account, StopAt? stop, Func<ProductStore, Task> act)
    {
        var wire = new WriteStop();
        var options = new TableClientOptions();
        options.AddPolicy(wire, HttpPipelinePosition.PerCall);
        options.Retry.MaxRetries = 0;
        await using ProductStore store = await ProductStore.CreateAsync(account, new TableServiceClient(account, options));
        wire.Watch(stop);
        Exception? ended = await Record.ExceptionAsync(() => act(store));
        Assert.Equal(stop is not null, ended is not null);
        return wire.Writes;
    }

    private static async Task<bool> HasRowsAsync(ProductStore product, Assessment assessment)
    {
        foreach (string table in StoreTables.Names.Where(name => name is "work" or "documents"))
        {
            await foreach (TableEntity _ in product.Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {assessment.Id}")))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Assessment> MergedAsync(ProductStore product)
    {
        Assessment assessment = await product.StartAsync("quick-check");
        await product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);
        return assessment;
    }
}
