using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Docs;

public sealed class TablesTests
{
    public static TheoryData<string> Pages => ["README.md", "CONTRIBUTING.md", "infra/README.md", "addin-manifest/README.md", .. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}")];

    /// <summary>Rows below an empty line are no table any more: a reader sees bars and backticks.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Rows_EachTable_HangTogetherBelowAHead(string page)
    {
        string[] lines = [.. WithoutCode(File.ReadAllLines(Repository.PathOf(page.Split('/'))))];
        int[] begins = [.. Enumerable.Range(0, lines.Length).Where(at => IsRow(lines[at]) && (at == 0 || !IsRow(lines[at - 1])))];

        Assert.All(begins, at => Assert.True(at + 1 < lines.Length && lines[at + 1].StartsWith("|--", StringComparison.Ordinal), $"{page}: {lines[at]}"));
    }

    private static IEnumerable<string> WithoutCode(IEnumerable<string> lines)
    {
        bool inCode = false;
        foreach (string line in lines)
        {
            bool isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            inCode ^= isFence;
            yield return inCode || isFence ? "" : line;
        }
    }

    private static bool IsRow(string line) => line.StartsWith('|');
}
