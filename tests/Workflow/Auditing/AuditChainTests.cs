using FsCheck.Xunit;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow.Auditing;

public sealed class AuditChainTests
{
    [Fact]
    public void FirstBreak_WholeChain_IsNull() => Assert.Null(AuditChain.FirstBreak(Chain(20)));

    [Fact]
    public void FirstBreak_EmptyChain_IsNull() => Assert.Null(AuditChain.FirstBreak([]));

    [Fact]
    public void FirstBreak_RemovedEntry_IsFound()
    {
        List<AuditEntry> chain = Chain(10);
        chain.RemoveAt(4);

        Assert.Equal(5, AuditChain.FirstBreak(chain));
    }

    [Fact]
    public void FirstBreak_DetailMovedBetweenFields_IsFound()
    {
        AuditEntry honest = AuditChain.Append(1, AuditChain.Origin, new(DateTimeOffset.UnixEpoch, "ab", "c", "d"));

        Assert.Equal(1, AuditChain.FirstBreak([honest with { Action = "a", Actor = "bc" }]));
    }

    [Property(MaxTest = 200)]
    public bool FirstBreak_AnyAlteredField_IsFound(byte place, byte field)
    {
        List<AuditEntry> chain = Chain(12);
        int at = place % chain.Count;
        chain[at] = Altered(chain[at], field % 6);
        return AuditChain.FirstBreak(chain) is { } broken && broken >= at + 1;
    }

    private static AuditEntry Altered(AuditEntry entry, int field) => field switch
    {
        0 => entry with { At = entry.At.AddTicks(1) },
        1 => entry with { Action = entry.Action + "x" },
        2 => entry with { Actor = "someone else" },
        3 => entry with { Subject = entry.Subject + "~" },
        4 => entry with { Detail = new Dictionary<string, string> { ["version"] = "99" } },
        _ => entry with { Previous = new string('f', 64) },
    };

    private static List<AuditEntry> Chain(int length)
    {
        var chain = new List<AuditEntry>();
        for (int number = 1; number <= length; number++)
        {
            var happened = new AuditEvent(DateTimeOffset.UnixEpoch.AddMinutes(number), "submitted", "person", $"someone~{number:00}", new Dictionary<string, string> { ["version"] = "1" });
            chain.Add(AuditChain.Append(number, chain.LastOrDefault()?.Hash ?? AuditChain.Origin, happened));
        }

        return chain;
    }
}
