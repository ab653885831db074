using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeIntegration.Core.Workflow.Auditing;

/// <summary>
/// An audit chain as JSON Lines, UTF-8, one line feed after each line: a first line that says what it is, a line for each
/// entry, and a last line that counts them. A line is always written in the same way, and read only if it is.
/// </summary>
public static class AuditFile
{
    public const string Format = "office-integration-audit";
    public const int Version = 1;

    /// <summary>Characters of one line; an entry holds ids and counts, and is far shorter.</summary>
    private const int MaxLineChars = 64 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private sealed record First(string Format, int Version, string Assessment);

    private sealed record Last(long Entries, string Hash);

    public static async Task WriteAsync(string assessmentId, IAsyncEnumerable<AuditEntry> entries, Stream output, CancellationToken cancellation)
    {
        await foreach (byte[] line in LinesAsync(assessmentId, entries, cancellation))
        {
            await output.WriteAsync(line, cancellation);
        }
    }

    /// <summary>Each with its line feed.</summary>
    public static async IAsyncEnumerable<byte[]> LinesAsync(string assessmentId, IAsyncEnumerable<AuditEntry> entries, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return Line(new First(Format, Version, assessmentId));
        (long count, string hash) = (0, AuditChain.Origin);
        await foreach (AuditEntry entry in entries.WithCancellation(cancellation))
        {
            yield return Line(Plain(entry));
            (count, hash) = (count + 1, entry.Hash);
        }

        yield return Line(new Last(count, hash));
    }

    /// <summary>Checks a file line by line, however long it is.</summary>
    /// <param name="each">Is given every entry, whether it fits or not.</param>
    public static AuditReport Verify(TextReader file, IReadOnlyCollection<FoundAnchor> anchors, Action<AuditEntry>? each = null)
    {
        var verifier = new AuditVerifier(anchors);
        string? assessment = null;
        Last? end = null;
        long number = 0;
        while (Next(file) is { } line)
        {
            number++;
            if (number == 1)
            {
                assessment = Read<First>(line) is { Format: Format, Version: Version } first ? first.Assessment : null;
                Require(assessment is not null, AuditFault.NoBeginning);
            }
            else if (end is not null)
            {
                Require(false, AuditFault.NoEnd);
            }
            else if (Read<AuditEntry>(line) is { } entry)
            {
                verifier.Next(entry, number);
                each?.Invoke(entry);
            }
            else if ((end = Read<Last>(line)) is not null)
            {
                Require(end == new Last(verifier.Entries, verifier.Newest?.Hash ?? AuditChain.Origin), AuditFault.NoEnd);
            }
            else
            {
                Require(false, AuditFault.Unreadable);
            }
        }

        if (end is null)
        {
            number++;
            Require(false, AuditFault.NoEnd);
        }

        return verifier.Finish(number, assessment);

        void Require(bool holds, AuditFault fault)
        {
            if (!holds)
            {
                verifier.Report(fault, number);
            }
        }
    }

    /// <summary>Only what would be written the very same: nothing can hide in a space, a second field or another way to write a time.</summary>
    private static T? Read<T>(string line)
        where T : class
    {
        try
        {
            T? read = JsonSerializer.Deserialize<T>(line, Options);
            return read is not null && JsonSerializer.Serialize(read is AuditEntry entry ? (T)(object)Plain(entry) : read, Options) == line ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AuditEntry Plain(AuditEntry entry) => entry with
    {
        At = entry.At.ToUniversalTime(),
        Detail = new SortedDictionary<string, string>(entry.Detail.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal),
    };

    /// <summary>Up to the next line feed; a line that is too long is cut, and then no line of ours.</summary>
    private static string? Next(TextReader file)
    {
        var line = new StringBuilder();
        for (int next; (next = file.Read()) >= 0;)
        {
            if (next == '\n')
            {
                return line.ToString();
            }

            if (line.Length < MaxLineChars)
            {
                line.Append((char)next);
            }
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    private static byte[] Line<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n'];
}
