using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Workflow.Auditing;

public sealed class AuditFileTests(ITestOutputHelper output)
{
    private const int Tamperings = 10_000;
    private const int Honest = 1_000;

    [Fact]
    public async Task Verify_HonestHistories_RaiseNoAlarm()
    {
        long entries = 0;
        for (int seed = 0; seed < Honest; seed++)
        {
            var random = new Random(seed);
            List<AuditEntry> chain = Histories.Random(random, 120);
            FoundAnchor[] anchors = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Histories.AnchorAt(chain, random.Next(1, chain.Count + 1)))];

            AuditReport report = Verify(await Histories.FileAsync(chain), anchors);

            Assert.True(report.IsIntact, $"seed {seed}: {string.Join(", ", report.Problems)}");
            Assert.Equal((chain.Count, anchors.Select(anchor => anchor.Anchor.Sequence).DefaultIfEmpty(0).Max()), (report.Entries, report.AnchoredUpTo));
            entries += chain.Count;
        }

        output.WriteLine($"{Honest} honest histories, {entries} entries: no alarm");
    }

    [Fact]
    public async Task Verify_RandomTamperings_AreAllSeen()
    {
        var done = new Dictionary<TamperingKind, int>();
        TamperingKind[] kinds = Enum.GetValues<TamperingKind>();
        for (int seed = 0, count = 0; count < Tamperings; seed++)
        {
            var random = new Random(seed);
            List<AuditEntry> chain = Histories.Random(random);
            int anchored = random.Next(1, chain.Count + 1);
            TamperingKind kind = kinds[seed % kinds.Length];
            if (await Tampering.ApplyAsync(kind, chain, anchored, random) is not { } file)
            {
                continue;
            }

            Assert.False(Verify(file, [Histories.AnchorAt(chain, anchored)]).IsIntact, $"seed {seed}: {kind} was not seen.");
            done[kind] = done.GetValueOrDefault(kind) + 1;
            count++;
        }

        output.WriteLine($"{done.Values.Sum()} of {Tamperings} tamperings seen: {string.Join(", ", done.Select(pair => $"{pair.Key} {pair.Value}"))}");
        Assert.Equal(kinds.Length, done.Count);
    }

    [Fact]
    public async Task Verify_WithoutAnchor_SeesWhateverWasNotHashedAgain()
    {
        TamperingKind[] simple = [TamperingKind.RemoveLines, TamperingKind.AlterField, TamperingKind.SwapLines, TamperingKind.DoubleLine, TamperingKind.CutOffEnd, TamperingKind.AlterCharacter];
        int seen = 0;
        for (int seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            List<AuditEntry> chain = Histories.Random(random);
            TamperingKind kind = simple[seed % simple.Length];
            if (await Tampering.ApplyAsync(kind, chain, chain.Count, random) is { } file)
            {
                Assert.False(Verify(file, []).IsIntact, $"seed {seed}: {kind} was not seen.");
                seen++;
            }
        }

        Assert.InRange(seen, 1_500, 2_000);
    }

    /// <summary>What nobody can see: the end written anew, or cut off, behind the newest anchor. This is why masters carry anchors.</summary>
    [Theory]
    [InlineData(TamperingKind.CutOffEndAndCountAgain)]
    [InlineData(TamperingKind.ForgeEntry)]
    public async Task Verify_EndWrittenAnewBehindTheLastAnchor_CannotBeSeen(TamperingKind kind)
    {
        List<AuditEntry> chain = Histories.Random(new Random(7), 30);
        const int Anchored = 5;
        List<AuditEntry> after = kind == TamperingKind.CutOffEndAndCountAgain
            ? chain[..Anchored]
            : Histories.Rewritten([.. chain[..Anchored], AuditChain.Append(1, AuditChain.Origin, Histories.Event(new Random(8))), .. chain[Anchored..]]);

        string file = await Histories.FileAsync(after);

        Assert.True(Verify(file, [Histories.AnchorAt(chain, Anchored)]).IsIntact);
        Assert.False(Verify(file, [Histories.AnchorAt(chain, Anchored), Histories.AnchorAt(chain, Anchored + 1)]).IsIntact);
    }

    [Fact]
    public async Task Verify_AnchorOfAnotherAssessment_IsSaid()
    {
        List<AuditEntry> chain = Histories.Random(new Random(1));
        FoundAnchor foreign = Histories.AnchorAt(Histories.Random(new Random(2)), 1);

        AuditProblem problem = Assert.Single(Verify(await Histories.FileAsync(chain), [foreign]).Problems);

        Assert.Equal((AuditFault.ForeignAnchor, foreign.Source), (problem.Fault, problem.Source));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("{}")]
    [InlineData("null\nnull\nnull")]
    [InlineData("{\"format\":\"office-integration-audit\",\"version\":2,\"assessment\":\"a\"}\n{\"entries\":0,\"hash\":\"0\"}\n")]
    public void Verify_NoAuditFile_IsSaidAndNeverThrows(string file) => Assert.NotEmpty(Verify(file, []).Problems);

    [Fact]
    public async Task Verify_EndlessLine_IsReadWithinBounds()
    {
        string file = (await Histories.FileAsync(Histories.Random(new Random(3)))).Replace("\"detail\":{", "\"detail\":{\"x\":\"" + new string('x', 10_000_000) + "\",", StringComparison.Ordinal);

        Assert.Contains(Verify(file, []).Problems, problem => problem.Fault == AuditFault.Unreadable);
    }

    private static AuditReport Verify(string file, IReadOnlyCollection<FoundAnchor> anchors) => AuditFile.Verify(new StringReader(file), anchors);
}
