using System.Text.Json.Nodes;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow.Auditing;

/// <summary>What somebody could do to an exported audit file.</summary>
public enum TamperingKind
{
    RemoveLines,
    AlterField,
    SwapLines,
    DoubleLine,
    CutOffEnd,
    CutOffEndAndCountAgain,
    ForgeEntry,
    AlterAndHashAgain,
    RemoveAndHashAgain,
    AlterCharacter,
}

internal static class Tampering
{
    /// <param name="anchored">Number of the newest entry an anchor knows; what needs an anchor to be seen is done at or before it.</param>
    /// <returns>The file as it is afterwards; null when the random choice changed nothing.</returns>
    public static async Task<string?> ApplyAsync(TamperingKind kind, List<AuditEntry> chain, int anchored, Random random)
    {
        string honest = await Histories.FileAsync(chain);
        List<string> lines = [.. honest.Split('\n')[..^1]];
        int at = random.Next(lines.Count);
        switch (kind)
        {
            case TamperingKind.RemoveLines:
                lines.RemoveRange(at, random.Next(1, lines.Count - at + 1));
                break;
            case TamperingKind.AlterField:
                lines[at] = Altered(lines[at], random);
                break;
            case TamperingKind.SwapLines:
                int other = random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case TamperingKind.DoubleLine:
                lines.Insert(random.Next(lines.Count + 1), lines[at]);
                break;
            case TamperingKind.CutOffEnd:
                lines.RemoveRange(at, lines.Count - at);
                break;
            case TamperingKind.CutOffEndAndCountAgain:
                return anchored < 2 ? null : await FileOfAsync(chain[..random.Next(1, anchored)], honest);
            case TamperingKind.ForgeEntry:
                List<AuditEntry> forged = [.. chain];
                forged.Insert(random.Next(1, anchored + 1) - 1, AuditChain.Append(1, AuditChain.Origin, Histories.Event(random)));
                return await FileOfAsync(forged, honest);
            case TamperingKind.AlterAndHashAgain:
                int altered = random.Next(anchored);
                return await FileOfAsync([.. chain[..altered], chain[altered] with { Actor = chain[altered].Actor + "0" }, .. chain[(altered + 1)..]], honest);
            case TamperingKind.RemoveAndHashAgain:
                List<AuditEntry> fewer = [.. chain];
                fewer.RemoveAt(random.Next(anchored));
                return fewer.Count == 0 ? null : await FileOfAsync(fewer, honest);
            default:
                int place = random.Next(honest.Length);
                char now = (char)random.Next(32, 127);
                return honest[place] == now ? null : honest[..place] + now + honest[(place + 1)..];
        }

        string after = string.Concat(lines.Select(line => line + "\n"));
        return after == honest ? null : after;
    }

    private static async Task<string?> FileOfAsync(List<AuditEntry> entries, string honest) =>
        await Histories.FileAsync(Histories.Rewritten(entries)) is var file && file == honest ? null : file;

    private static string Altered(string line, Random random)
    {
        JsonObject fields = JsonNode.Parse(line)!.AsObject();
        string name = fields.Select(field => field.Key).ElementAt(random.Next(fields.Count));
        fields[name] = fields[name] switch
        {
            JsonObject detail => new JsonObject(detail.Append(new("extra", "1")).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))),
            JsonValue value when value.TryGetValue(out long number) => JsonValue.Create(number + 1 + random.Next(3)),
            JsonValue value when name == "at" => JsonValue.Create(value.GetValue<DateTimeOffset>().AddTicks(1 + random.Next(1_000))),
            { } value => JsonValue.Create(value.GetValue<string>() + "1"),
            null => null,
        };
        return fields.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
