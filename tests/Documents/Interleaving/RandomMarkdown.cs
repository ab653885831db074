namespace OfficeIntegration.Tests.Documents.Interleaving;

/// <summary>Answers typed into cards, and what their authors make of them later.</summary>
internal sealed class RandomMarkdown(Tokens tokens)
{
    private readonly Random _random = tokens.Random;

    public string New() => string.Join("\n\n", Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Block()).Concat(Noted()));

    /// <summary>Now and then everything anew, otherwise some blocks changed.</summary>
    public string After(string last)
    {
        if (_random.Next(6) == 0)
        {
            return New();
        }

        List<string> blocks = [.. last.Split("\n\n")];
        for (int left = _random.Next(1, 4); left > 0; left--)
        {
            int at = _random.Next(blocks.Count);
            switch (_random.Next(5))
            {
                case 0:
                    blocks.Insert(blocks[0].StartsWith("[^", StringComparison.Ordinal) ? 0 : at, Block());
                    break;
                case 1 when blocks.Count > 1 && !Last(last):
                    blocks.RemoveAt(at);
                    break;
                default:
                    blocks[at] = Changed(blocks[at]);
                    break;
            }
        }

        return string.Join("\n\n", blocks);
    }

    /// <summary>Whether a note would lose its call, or a call its note.</summary>
    private static bool Last(string markdown) => markdown.Contains("[^", StringComparison.Ordinal);

    private string Changed(string block)
    {
        string[] words = [.. Tokens.In(block)];
        return words.Length == 0 ? block : block.Replace(words[_random.Next(words.Length)], _random.Next(3) == 0 ? tokens.Some(3) : tokens.Next(), StringComparison.Ordinal);
    }

    private string[] Noted() => _random.Next(4) == 0 ? [$"{tokens.Some(4)}[^1] {tokens.Next()}.", $"[^1]: {tokens.Some(4)}."] : [];

    private string Block() => _random.Next(7) switch
    {
        0 => string.Join('\n', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => "- " + tokens.Some(4))),
        1 => string.Join('\n', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => "1. " + tokens.Some(4))),
        2 => $"| {tokens.Next()} | {tokens.Next()} |\n|---|---|\n| {tokens.Next()} | {tokens.Next()} |",
        3 => $"{tokens.Some(5)} **{tokens.Next()}** [{tokens.Next()}](https://example.org/{_random.Next(5)}) {tokens.Some(3)}.",
        _ => tokens.Some(10) + ".",
    };
}
