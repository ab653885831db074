using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow.Packages;

[Collection(SharedAzurite.Name)]
public sealed class AnonymiseTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private ProductStore _product = null!;

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task Anonymise_PersonWithEverything_LeavesNoTraceInRowsOrInTheNextMaster()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "vanishing", "01", "02");
        await _product.AskAsync(assessment, "staying", "01");
        string id = Ids.Stakeholder(assessment.Id, "vanishing@example.org");
        await _product.Get<MeetPerson>().RunAsync(person, "{\"user\":\"" + person.ObjectId + "\"}", default);
        await _product.Get<DeliverOutbox>().RunAsync(default);
        await _product.Get<AskCoordinator>().RunAsync(person, new(assessment.Id, "02", "It is me, Sample vanishing.", "q"), default);
        await _product.Get<SaveDraft>().RunAsync(person, new(assessment.Id, "02", "Sample vanishing drafts.", "", [], Marking.Green, null, null), default);
        SubmissionReceipt receipt = await _product.SubmitAsync(person, assessment, "01", "The plan is public.");
        await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, receipt.Assignment.Id, null, default);
        await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);
        Assert.Contains("Sample vanishing", WordFile.Text(await NewestAsync(assessment)), StringComparison.Ordinal);

        AnonymisedPerson anonymised = await _product.Get<AnonymisePerson>().RunAsync(ProductStore.Coordinator, assessment.Id, id, "Sample vanishing", false, default);

        Assert.Equal((2, 1), (anonymised.MasterVersion, anonymised.EarlierVersions));
        string text = WordFile.Text(await NewestAsync(assessment));
        Assert.Contains("A former stakeholder (ministry)", text, StringComparison.Ordinal);
        Assert.Contains("The plan is public.", text, StringComparison.Ordinal);
        string[] traces = ["vanishing", person.ObjectId];
        (string document, string rows) = (Inflated(await NewestAsync(assessment)), await RowsAsync());
        Assert.All(traces, trace => Assert.DoesNotContain(trace, document, StringComparison.OrdinalIgnoreCase));
        Assert.All(traces, trace => Assert.DoesNotContain(trace, rows, StringComparison.OrdinalIgnoreCase));
        Assert.Null(AuditChain.FirstBreak(await _product.Work.AuditAsync(assessment.Id, default)));
        Assert.True((await _product.Get<ReadRecords>().AuditAsync(ProductStore.Coordinator, assessment.Id, default)).Report.IsIntact);
        await Assert.ThrowsAsync<RefusedException>(() => _product.Get<OpenItem>().RunAsync(person, assessment.Id, "01", null, default));
        Assert.False((await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default)).Changed);
    }

    [Fact]
    public async Task Anonymise_Twice_ChangesNothingMoreInTheList()
    {
        Assessment assessment = await _product.StartAsync();
        await _product.AskAsync(assessment, "one", "01");
        string id = Ids.Stakeholder(assessment.Id, "one@example.org");
        var anonymise = _product.Get<AnonymisePerson>();

        AnonymisedPerson first = await anonymise.RunAsync(ProductStore.Coordinator, assessment.Id, id, "one@example.org", true, default);
        AnonymisedPerson second = await anonymise.RunAsync(ProductStore.Coordinator, assessment.Id, id, "one@example.org", true, default);

        Assert.Equal((first.Person, "Sample Office", true), (second.Person, second.Person.Organisation, second.Person.IsFormer));
        Assert.Null(second.MasterVersion);
    }

    private async Task<byte[]> NewestAsync(Assessment assessment)
    {
        var documents = _product.Get<DocumentsTable>();
        return (await documents.ReadAsync(assessment.Id, (await documents.VersionsAsync(assessment.Id, default))[^1], default)).ToArray();
    }

    private static string Inflated(byte[] document)
    {
        var all = new StringBuilder();
        foreach (ZipArchiveEntry entry in new ZipArchive(new MemoryStream(document)).Entries)
        {
            using var part = new StreamReader(entry.Open());
            all.Append(entry.FullName).Append(part.ReadToEnd());
        }

        return all.ToString();
    }

    /// <summary>Every row of every table, inflated; without the pieces of masters, since versions that were handed out stay as they are.</summary>
    private async Task<string> RowsAsync()
    {
        var all = new StringBuilder();
        foreach (string table in StoreTables.Names)
        {
            await foreach (TableEntity row in _product.Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>())
            {
                all.Append(row.PartitionKey).Append(' ').Append(row.RowKey).Append(' ');
                foreach (object? value in row.Where(_ => !row.RowKey.StartsWith("segment|", StringComparison.Ordinal)).Select(column => column.Value))
                {
                    all.Append(value is byte[] bytes ? Text(bytes) : value).Append('\n');
                }
            }
        }

        return all.ToString();
    }

    private static string Text(byte[] bytes)
    {
        using var inflated = new StreamReader(new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return inflated.ReadToEnd();
    }
}
