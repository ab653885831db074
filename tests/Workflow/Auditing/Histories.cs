using System.Text;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Tests.Workflow.Auditing;

/// <summary>Audit chains of any length and content, their files, and anchors taken from them.</summary>
internal static class Histories
{
    private static readonly string[] Words = [.. AuditActions.All.Order(StringComparer.Ordinal)];
    private static readonly string[] Details = ["version", "master", "conflict", "source", "", "ключ", "鍵\u0001", "a\"b\\c"];

    public static List<AuditEntry> Random(Random random, int most = 40)
    {
        string assessment = Id(random);
        var chain = new List<AuditEntry> { AuditChain.Append(1, AuditChain.Origin, new(Time(random), AuditActions.Started, Person(random), assessment, Detail(random))) };
        for (int count = random.Next(1, most); chain.Count < count;)
        {
            chain.Add(AuditChain.Append(chain.Count + 1, chain[^1].Hash, Event(random)));
        }

        return chain;
    }

    public static AuditEvent Event(Random random) =>
        new(Time(random), Words[random.Next(Words.Length)], random.Next(5) == 0 ? Pseudonym.System : Person(random), $"{Id(random)[..12]}~{random.Next(18):00}", Detail(random));

    public static FoundAnchor AnchorAt(List<AuditEntry> chain, int sequence) => new($"master~{sequence}", chain[0].Subject, new(sequence, chain[sequence - 1].Hash));

    public static async Task<string> FileAsync(IReadOnlyList<AuditEntry> chain)
    {
        using var file = new MemoryStream();
        await AuditFile.WriteAsync(chain[0].Subject, chain.ToAsyncEnumerable(), file, CancellationToken.None);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    /// <summary>The chain as whoever can write would make it again after changing something: every entry from there on with its right number and hash.</summary>
    public static List<AuditEntry> Rewritten(IReadOnlyList<AuditEntry> entries)
    {
        var chain = new List<AuditEntry>();
        foreach (AuditEntry entry in entries)
        {
            chain.Add(AuditChain.Append(chain.Count + 1, chain.Count == 0 ? AuditChain.Origin : chain[^1].Hash, new(entry.At, entry.Action, entry.Actor, entry.Subject, entry.Detail)));
        }

        return chain;
    }

    private static DateTimeOffset Time(Random random) => DateTimeOffset.UnixEpoch.AddTicks(random.NextInt64(20_000_000_000_000_000));

    private static string Person(Random random) => $"person:{Id(random)}";

    private static string Id(Random random) => Convert.ToHexStringLower(BitConverter.GetBytes(random.NextInt64())) + Convert.ToHexStringLower(BitConverter.GetBytes(random.NextInt64()));

    private static Dictionary<string, string> Detail(Random random) =>
        Details.Where(_ => random.Next(4) == 0).ToDictionary(key => key, _ => $"{random.Next(100)}");
}
