using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeIntegration.Core;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Cards;

/// <summary>The parser that Teams' web client is built on reads every card without a complaint.</summary>
public sealed class CardParserTests
{
    [Fact]
    public async Task Parse_EveryCardInEveryLanguage_FindsNothingWrong()
    {
        IEnumerable<(string, JsonObject)> cards =
            from language in Languages.All
            from size in Enum.GetValues<CardSamples.Size>()
            from card in CardSamples.AllIn(language, size)
            select ($"{language} {size} {card.Name}", card.Card);
        Assert.Empty(await ProblemsAsync(cards));
    }

    [Fact]
    public async Task Parse_ABrokenCard_SaysWhatIsWrong()
    {
        JsonObject broken = JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Nope"},{"type":"Input.Text"},{"type":"TextBlock","text":"x","size":"huge"}]}""")!.AsObject();
        Assert.Equal(3, (await ProblemsAsync([("broken", broken)])).Count);
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(IEnumerable<(string Name, JsonObject Card)> cards)
    {
        NodeRuntime node = await NodeRuntime.FindAsync(CancellationToken.None);
        NpmTools tools = NpmTools.OfRepository();
        await tools.EnsureInstalledAsync(Console.WriteLine, CancellationToken.None);
        var start = new ProcessStartInfo(node.Path, [Repository.PathOf("tests", "Bot", "Cards", "parse-cards.cjs"), tools.FileOf("adaptivecards", "dist/adaptivecards.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        Task<string> failed = process.StandardError.ReadToEndAsync();
        JsonArray given = [.. cards.Select(card => new JsonObject { ["name"] = card.Name, ["card"] = card.Card.DeepClone() })];
        await process.StandardInput.WriteAsync(given.ToJsonString());
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await failed);
        return JsonSerializer.Deserialize<string[]>(await said)!;
    }
}
