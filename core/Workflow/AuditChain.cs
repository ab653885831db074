using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OfficeIntegration.Core.Workflow;

/// <summary>Links audit entries, so that a removed or altered one is seen.</summary>
public static class AuditChain
{
    public static string Origin { get; } = new('0', 64);

    public static AuditEntry Append(long sequence, string previous, AuditEvent happened)
    {
        var detail = happened.Detail ?? new Dictionary<string, string>();
        var entry = new AuditEntry(sequence, happened.At, happened.Action, happened.Actor, happened.Subject, detail, previous, "");
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>Sequence number of the first entry that does not fit; null when the chain is whole.</summary>
    /// <param name="entries">All of them, in order.</param>
    public static long? FirstBreak(IEnumerable<AuditEntry> entries)
    {
        (long sequence, string previous) = (0, Origin);
        foreach (AuditEntry entry in entries)
        {
            sequence++;
            if (entry.Sequence != sequence || entry.Previous != previous || entry.Hash != HashOf(entry))
            {
                return sequence;
            }

            previous = entry.Hash;
        }

        return null;
    }

    internal static string HashOf(AuditEntry entry)
    {
        var text = new StringBuilder();
        foreach (string field in Fields(entry))
        {
            text.Append(field.Length).Append(':').Append(field);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<string> Fields(AuditEntry entry) =>
    [
        entry.Sequence.ToString(CultureInfo.InvariantCulture),
        entry.At.UtcTicks.ToString(CultureInfo.InvariantCulture),
        entry.Action,
        entry.Actor,
        entry.Subject,
        .. entry.Detail.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => (string[])[pair.Key, pair.Value]),
        entry.Previous,
    ];
}
