using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Workflow.Packages;

[Collection(SharedAzurite.Name)]
public sealed class ExportImportTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly string[] Ignored = ["PartitionKey", "RowKey", "Timestamp", "odata.etag", "Sum"];
    private static readonly string[] Bytes = ["segment", "picture", "prepared"];

    private ProductStore _product = null!;

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task ExportWipeImport_GivesByteIdenticalDocumentsAndEqualRows()
    {
        Assessment assessment = await HistoryAsync(seed: 1, steps: 12);
        byte[] package = await ExportAsync(assessment);
        State before = await StateAsync(assessment);

        Tombstone stone = await _product.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, assessment.Title, default);
        Assert.Empty(await RowsAsync(assessment));
        Assert.Empty(await _product.Get<ListAssessments>().RunAsync(ProductStore.Coordinator, default));
        ImportedAssessment imported = await _product.Get<ImportAssessment>().RunAsync(ProductStore.Coordinator, package, false, default);
        State after = await StateAsync(assessment);

        Assert.True(imported.IsNew);
        Assert.NotEmpty(before.Documents);
        Assert.Equal(before.Documents, after.Documents);
        Assert.Equal(before.Rows, after.Rows);
        Assert.Equal(before.Audit.Select(entry => entry.Hash), after.Audit[..^1].Select(entry => entry.Hash));
        Assert.Equal(AuditActions.Imported, after.Audit[^1].Action);
        Assert.Null(AuditChain.FirstBreak(after.Audit));
        Assert.Equal((before.Audit.Length, before.Audit[^1].Hash), (stone.Sequence, stone.Hash));
        output.WriteLine($"{before.Documents.Count} versions byte-identical, {before.Rows.Count} rows equal, {before.Audit.Length} audit entries, package of {package.Length} bytes");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task ExportWipeImport_RandomHistory_IsEqualAndWorkGoesOn(int seed)
    {
        Assessment assessment = await HistoryAsync(seed, steps: 8);
        byte[] package = await ExportAsync(assessment);
        State before = await StateAsync(assessment);
        await _product.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, assessment.Id, default);
        await _product.Get<ImportAssessment>().RunAsync(ProductStore.Coordinator, package, false, default);

        State after = await StateAsync(assessment);
        Assert.Equal(before.Documents, after.Documents);
        Assert.Equal(before.Rows, after.Rows);

        Stakeholder one = (await _product.Work.StakeholderAsync(assessment.Id, Ids.Stakeholder(assessment.Id, "one@example.org"), default))!.Value;
        var person = new Caller(assessment.TenantId, one.ObjectId!, one.Name);
        await AnswerAsync(assessment, person, "01", $"Written after the return, seed {seed}.");
        MergeReport merged = await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);
        Assert.True(merged.Changed);
        byte[] second = await ExportAsync(assessment);
        Assert.NotEmpty(second);
    }

    [Fact]
    public async Task Import_Messages_DoNotGoOutAgain()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        byte[] package = await ExportAsync(assessment);
        await _product.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, assessment.Title, default);
        await _product.Get<ImportAssessment>().RunAsync(ProductStore.Coordinator, package, false, default);

        await _product.Get<MeetPerson>().RunAsync(person, "{}", default);
        await _product.Get<RepairOutbox>().RunAsync(default);
        await _product.Get<DeliverOutbox>().RunAsync(default);

        Assert.Empty(_product.Notifier.Sent);
        Assert.Equal(OutboxStatus.Failed, Assert.Single(await _product.Work.OutboxAsync(assessment.Id, default)).Value.Status);
    }

    [Fact]
    public async Task Import_TamperedPackages_AreRefusedAndNothingChanges()
    {
        Assessment assessment = await HistoryAsync(seed: 5, steps: 5);
        byte[] package = await ExportAsync(assessment);
        await _product.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, assessment.Title, default);
        string before = await _product.DumpAsync();
        var random = new Random(6);
        int refused = 0;
        foreach (byte[] tampered in Enumerable.Range(0, 60).Select(_ => Damaged(package, random)).Concat(Rewritten(package)))
        {
            var why = await Assert.ThrowsAsync<RefusedException>(() => _product.Get<ImportAssessment>().RunAsync(ProductStore.Coordinator, tampered, true, default));
            Assert.Equal(Refusal.PackageUnreadable, why.Refusal);
            refused++;
        }

        Assert.Equal(before, await _product.DumpAsync());
        output.WriteLine($"{refused} tampered packages refused");
    }

    [Fact]
    public async Task Import_ForeignOrExisting_IsRefused()
    {
        Assessment assessment = await _product.StartAsync();
        byte[] package = await ExportAsync(assessment);
        var foreign = new Caller("99999999-0000-0000-0000-000000000009", "88888888-0000-0000-0000-000000000008", "Somebody Else");
        var import = _product.Get<ImportAssessment>();

        Assert.Equal(Refusal.AssessmentExists, (await Assert.ThrowsAsync<RefusedException>(() => import.RunAsync(ProductStore.Coordinator, package, false, default))).Refusal);
        await _product.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, assessment.Title, default);
        Assert.Equal(Refusal.PackageOfAnotherTenant, (await Assert.ThrowsAsync<RefusedException>(() => import.RunAsync(foreign, package, false, default))).Refusal);
        Assert.Equal(Refusal.CoordinatorsOnly, (await Assert.ThrowsAsync<RefusedException>(() => import.RunAsync(ProductStore.Coordinator with { ObjectId = foreign.ObjectId }, package, false, default))).Refusal);

        ImportedAssessment moved = await import.RunAsync(foreign, package, true, default);
        Assert.Equal((foreign.TenantId, foreign.ObjectId), (moved.Assessment.TenantId, Assert.Single(moved.Assessment.Coordinators).ObjectId));
        Assert.False((await import.RunAsync(foreign, package, true, default)).IsNew);
        Assert.Single(await _product.Get<ListAssessments>().RunAsync(foreign, default));
    }

    [Fact]
    public async Task Delete_WithoutItsTitle_IsRefused()
    {
        Assessment assessment = await _product.StartAsync();
        string before = await _product.DumpAsync();

        await Assert.ThrowsAsync<RefusedException>(() => _product.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, "another", default));

        Assert.Equal(before, await _product.DumpAsync());
    }

    [Fact]
    public async Task Delete_RowsWrittenLate_AreErasedByTheTimer()
    {
        Assessment assessment = await HistoryAsync(seed: 7, steps: 3);
        Assessment other = await _product.StartAsync();
        await _product.Get<DeleteAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, assessment.Title, default);
        await _product.Work.CommitAsync(new WorkChange(assessment.Id).Add(new Inbox("late", "somebody~01", 1, _product.Clock.GetUtcNow())), default);

        Assert.Equal(0, await _product.Get<DeleteAssessment>().FinishAsync(default));
        Assert.Empty(await RowsAsync(assessment));
        _product.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(1, await _product.Get<DeleteAssessment>().FinishAsync(default));
        Assert.Equal(0, await _product.Get<DeleteAssessment>().FinishAsync(default));

        Assert.Equal([other.Id], await _product.Get<AssessmentsTable>().AllIdsAsync(default));
        Assert.NotEmpty(await RowsAsync(other));
    }

    /// <summary>People answer, coordinators accept, merge, edit in Word and decide, in a random order.</summary>
    private async Task<Assessment> HistoryAsync(int seed, int steps)
    {
        var random = new Random(seed);
        Assessment assessment = await _product.StartAsync();
        Caller[] people = [await _product.AskAsync(assessment, "one", "01", "02"), await _product.AskAsync(assessment, "two", "02", "05.b")];
        await _product.Get<MeetPerson>().RunAsync(people[0], "{}", default);
        await _product.Get<DeliverOutbox>().RunAsync(default);
        await _product.Get<AskCoordinator>().RunAsync(people[1], new(assessment.Id, "02", "Who signs?", $"{seed}"), default);
        await AnswerAsync(assessment, people[0], "01", "The first words.");
        await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);
        for (int step = 0; step < steps; step++)
        {
            await StepAsync(assessment, people, random, $"Step {step} of history {seed}.");
        }

        return assessment;
    }

    private async Task StepAsync(Assessment assessment, Caller[] people, Random random, string words)
    {
        int who = random.Next(2);
        switch (random.Next(4))
        {
            case 0:
                await _product.Get<SaveDraft>().KeepingBothAsync(people[who], new(assessment.Id, "02", words, "", [], Marking.Green, null, null), default);
                break;
            case 1:
                await AnswerAsync(assessment, people[who], "02", words);
                break;
            case 2:
                await AnswerAsync(assessment, people[1], "05.b", words);
                await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);
                break;
            default:
                byte[] edited = WordFile.Edit(await NewestAsync(assessment), body => body.Elements(WordFile.W + "sectPr").Single().AddBeforeSelf(WordFile.NewParagraph(words)));
                await _product.Get<TakeInMaster>().RunAsync(ProductStore.Coordinator, assessment.Id, new MemoryStream(edited), null, default);
                break;
        }
    }

    private async Task AnswerAsync(Assessment assessment, Caller person, string item, string words)
    {
        SubmissionReceipt receipt = await _product.SubmitAsync(person, assessment, item, words);
        await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, receipt.Assignment.Id, null, default);
    }

    private async Task<byte[]> NewestAsync(Assessment assessment) => (await DocumentsAsync(assessment))[^1];

    private async Task<byte[]> ExportAsync(Assessment assessment)
    {
        using var package = new MemoryStream();
        await _product.Get<ExportAssessment>().RunAsync(ProductStore.Coordinator, assessment.Id, package, default);
        return package.ToArray();
    }

    /// <param name="Rows">Without the audit, its end, and prepared answers, which are made again.</param>
    private sealed record State(IReadOnlyList<string> Documents, IReadOnlyList<string> Rows, AuditEntry[] Audit);

    private async Task<State> StateAsync(Assessment assessment) => new(
        [.. (await DocumentsAsync(assessment)).Select(Convert.ToBase64String)],
        [.. (await RowsAsync(assessment)).Where(row => !row.StartsWith("work audit|", StringComparison.Ordinal) && !row.StartsWith("work chain", StringComparison.Ordinal) && !row.StartsWith("documents prepared|", StringComparison.Ordinal))],
        [.. await _product.Work.AuditAsync(assessment.Id, default)]);

    private async Task<List<byte[]>> DocumentsAsync(Assessment assessment)
    {
        var files = new List<byte[]>();
        var documents = _product.Get<DocumentsTable>();
        foreach (DocumentVersion version in await documents.VersionsAsync(assessment.Id, default))
        {
            files.Add((await documents.ReadAsync(assessment.Id, version, default)).ToArray());
        }

        return files;
    }

    /// <summary>Every row of the assessment's two partitions, with all it holds: what is packed is unpacked, messages that were waiting count as settled.</summary>
    private async Task<List<string>> RowsAsync(Assessment assessment)
    {
        var rows = new List<string>();
        foreach (string table in new[] { "work", "documents" })
        {
            await foreach (TableEntity row in _product.Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {assessment.Id}")))
            {
                string[] columns = [.. row.Where(column => !Ignored.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={Plain(row, column.Value)}")];
                rows.Add($"{table} {row.RowKey} {string.Join(' ', columns)}".Replace("Status=Pending", "Status=Failed", StringComparison.Ordinal));
            }
        }

        return rows;
    }

    private static string Plain(TableEntity row, object? value)
    {
        if (value is not byte[] bytes)
        {
            return $"{value}";
        }

        if (Bytes.Contains(row.RowKey.Split('|')[0]))
        {
            return Convert.ToBase64String(bytes);
        }

        using var inflated = new StreamReader(new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress));
        JsonNode json = JsonNode.Parse(inflated.ReadToEnd())!;
        if (row.RowKey.StartsWith("outbox|", StringComparison.Ordinal) && (string?)json["status"] is "Pending")
        {
            (json["status"], json["problem"]) = ("Failed", "Was waiting when the assessment was exported; not sent again.");
        }

        return json.ToJsonString();
    }

    /// <summary>Cut off somewhere, or one bit of what a file in it holds.</summary>
    private static byte[] Damaged(byte[] package, Random random)
    {
        if (random.Next(3) == 0)
        {
            return package[..random.Next(package.Length)];
        }

        byte[] damaged = [.. package];
        do
        {
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
        }
        while (IsSame(damaged, package));

        return damaged;
    }

    /// <summary>Times and versions in a zip's headers say nothing.</summary>
    private static bool IsSame(byte[] left, byte[] right)
    {
        try
        {
            (ZipArchive one, ZipArchive other) = (new(new MemoryStream(left)), new(new MemoryStream(right)));
            return one.Entries.Select(Text).SequenceEqual(other.Entries.Select(Text));
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            return false;
        }

        static string Text(ZipArchiveEntry entry)
        {
            using var content = new MemoryStream();
            using Stream opened = entry.Open();
            opened.CopyTo(content);
            return $"{entry.FullName} {Convert.ToBase64String(content.ToArray())}";
        }
    }

    /// <summary>What somebody does who knows zip, and changes one file in it without the manifest.</summary>
    private static IEnumerable<byte[]> Rewritten(byte[] package)
    {
        string[] names = [.. new ZipArchive(new MemoryStream(package)).Entries.Select(entry => entry.FullName)];
        foreach (string name in names)
        {
            yield return WordFile.With(package, name, (byte[]?)null);
            yield return WordFile.With(package, name, Encoding.UTF8.GetBytes("{}"));
        }

        yield return WordFile.With(package, "more.txt", "hello");
    }
}
