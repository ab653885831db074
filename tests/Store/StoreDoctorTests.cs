using Azure.Data.Tables;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Store.Doctor;
using OfficeIntegration.Tests.Support.Tables;
using OfficeIntegration.Tests.Workflow.Crash;

namespace OfficeIntegration.Tests.Store;

/// <summary>Rows are removed, altered and cut short; the doctor names each, and mends what follows from others.</summary>
public sealed class StoreDoctorTests : IAsyncLifetime
{
    private LoopbackTables _tables = null!;
    private CrashWorld _world = null!;

    public async Task InitializeAsync()
    {
        _tables = await LoopbackTables.StartAsync();
        _world = await InConflictAsync(_tables);
    }

    public async Task DisposeAsync()
    {
        await _world.DisposeAsync();
        await _tables.DisposeAsync();
    }

    [Fact]
    public async Task Doctor_WholeStore_FindsNothing() => Assert.Empty(await ExamineAsync(mend: true));

    [Theory]
    [InlineData("work", "assessment", Ailment.AssessmentMissing)]
    [InlineData("work", "stakeholder|", Ailment.StakeholderMissing)]
    [InlineData("work", "person|", Ailment.PersonNotFound)]
    [InlineData("work", "assignment|", Ailment.AssignmentMissing)]
    [InlineData("work", "contribution|", Ailment.ContributionMissing)]
    [InlineData("work", "audit|000000000002", Ailment.ChainBroken)]
    [InlineData("work", "chain", Ailment.ChainEndWrong)]
    [InlineData("documents", "head", Ailment.HeadWrong)]
    [InlineData("documents", "version|00000001", Ailment.VersionMissing)]
    [InlineData("documents", "segment|", Ailment.PieceMissing)]
    [InlineData("outbox", "", Ailment.MessageUnannounced)]
    [InlineData("assessments", "", Ailment.HeaderMissing)]
    public async Task Doctor_RowsRemoved_NamesItAndMendsWhatItCan(string table, string prefix, Ailment expected)
    {
        foreach (TableEntity row in await RowsAsync(table, prefix))
        {
            await TableOf(table).DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }

        await RequireFoundAsync(expected);
    }

    [Fact]
    public async Task Doctor_EndOfTheChainRemoved_NamesIt()
    {
        TableEntity last = (await RowsAsync("work", "audit|"))[^1];
        await TableOf("work").DeleteEntityAsync(last.PartitionKey, last.RowKey);

        await RequireFoundAsync(Ailment.ChainCut);
    }

    [Theory]
    [InlineData("work", "assessment", true)]
    [InlineData("work", "stakeholder|", false)]
    [InlineData("work", "assignment|", true)]
    [InlineData("work", "contribution|", false)]
    [InlineData("work", "outbox|", true)]
    [InlineData("work", "inbox|", false)]
    [InlineData("work", "conflict|", true)]
    [InlineData("work", "audit|", false)]
    [InlineData("documents", "version|", true)]
    [InlineData("documents", "segment|", false)]
    public async Task Doctor_RowAlteredOrCutShort_NamesIt(string table, string prefix, bool cut)
    {
        TableEntity row = (await RowsAsync(table, prefix))[0];
        byte[] bytes = row.GetBinary("D0");
        bytes[bytes.Length / 2] ^= 0x10;
        row["D0"] = cut ? bytes[..(bytes.Length / 2)] : bytes;
        await TableOf(table).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        await RequireFoundAsync(prefix == "segment|" ? Ailment.PieceMissing : Ailment.RowUnreadable);
    }

    private static async Task<CrashWorld> InConflictAsync(LoopbackTables tables)
    {
        var world = new CrashWorld(tables);
        await world.BeginAsync();
        await world.InConflictAsync();
        return world;
    }

    private async Task RequireFoundAsync(Ailment expected)
    {
        IReadOnlyList<Finding> found = await ExamineAsync(mend: true);

        Assert.Contains(found, finding => finding.Ailment == expected);
        Assert.All(found, finding => Assert.Equal(finding.CanBeMended, finding.Mended));
        Assert.All(await ExamineAsync(mend: false), finding => Assert.False(finding.CanBeMended));
    }

    private Task<IReadOnlyList<Finding>> ExamineAsync(bool mend) => _world.Store.Get<StoreDoctor>().RunAsync(_world.AssessmentId, mend, default);

    private TableClient TableOf(string name) => _world.Store.Get<TableServiceClient>().GetTableClient(name);

    private async Task<IReadOnlyList<TableEntity>> RowsAsync(string table, string prefix)
    {
        var rows = new List<TableEntity>();
        await foreach (TableEntity row in TableOf(table).QueryAsync<TableEntity>())
        {
            rows.AddRange(row.RowKey.StartsWith(prefix, StringComparison.Ordinal) ? [row] : []);
        }

        return rows;
    }
}
