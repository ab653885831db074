using Azure.Data.Tables;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Tests.Workflow;

/// <summary>A row that does not hold what was written is the trouble of one assessment, and of no other.</summary>
public sealed class DamagedAssessmentTests
{
    [Fact]
    public async Task SendReminders_OneAssessmentIsDamaged_TheOthersAreRemindedAllTheSame()
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using ProductStore product = await ProductStore.CreateAsync(tables.ConnectionString);
        Assessment[] all = [await product.StartAsync(), await product.StartAsync(), await product.StartAsync()];
        foreach (Assessment one in all)
        {
            await product.Get<MeetPerson>().RunAsync(await product.AskAsync(one, "one", "01"), "{}", default);
        }

        await product.Get<DeliverOutbox>().RunAsync(default);
        await DamageAsync(product, (await product.Get<AssessmentsTable>().AllIdsAsync(default))[0]);
        product.Clock.Advance(TimeSpan.FromDays(21));

        int queued = await product.Get<SendReminders>().RunAsync(default);

        Assert.Equal(2, queued);
    }

    private static async Task DamageAsync(ProductStore product, string assessmentId)
    {
        TableClient work = product.Get<StoreTables>().Work;
        await foreach (TableEntity row in work.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {assessmentId}")))
        {
            if (row.RowKey.StartsWith("assignment|", StringComparison.Ordinal))
            {
                row["D0"] = new byte[] { 1, 2, 3 };
                await work.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
            }
        }
    }
}
