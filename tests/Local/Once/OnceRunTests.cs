using System.Text.Json.Nodes;
using OfficeIntegration.Local.Once;
using OfficeIntegration.Tests.Support;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Local.Once;

/// <summary>The main job unattended: the run checks itself; here is checked that what it leaves behind is good, too.</summary>
public sealed class OnceRunTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Program_Once_EndsWellAndLeavesItsDocuments()
    {
        using var folder = new TestFolder();
        await using LocalProcess program = await LocalProcess.StartAsync("--once", "--out", folder.Path, "--language", "zh-Hans");
        int exit = await program.EndAsync(TimeSpan.FromMinutes(3));
        output.WriteLine(program.Said);

        Assert.Equal(0, exit);
        Check(folder.Path, sections: 12);
    }

    [Theory]
    [InlineData("un-64-211", "ar", 12)]
    [InlineData("un-64-211", "en", 12)]
    [InlineData("quick-check", "en", 3)]
    [InlineData("quick-check", "ru", 3)]
    public async Task Play_InALanguage_LeavesValidDocumentsAndACompleteSummary(string template, string language, int sections)
    {
        using var folder = new TestFolder();
        using var log = new StringWriter();
        await using Stage stage = await Stage.SetAsync(template, null, log.WriteLine, CancellationToken.None);

        await OnceRun.PlayAsync(stage, language, folder.Path, new Steps(log), CancellationToken.None);
        output.WriteLine(log.ToString());

        Check(folder.Path, sections);
    }

    private static void Check(string folder, int sections)
    {
        Assert.Empty(ValidWord.Errors(File.ReadAllBytes(Path.Combine(folder, "master.docx"))));
        string[] files = Directory.GetFiles(folder, "section-*.docx");
        Assert.Equal(sections, files.Length);
        Assert.All(files, file => Assert.Empty(ValidWord.Errors(File.ReadAllBytes(file))));

        JsonNode summary = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "summary.json")))!;
        Assert.True((bool)summary["audit"]!["intact"]!);
        Assert.Equal(3, summary["documentVersions"]!.AsArray().Count);
        string[] states = [.. summary["items"]!.AsArray().SelectMany(item => item!["assignments"]!.AsArray()).Select(one => (string)one!["state"]!)];
        Assert.Contains("Merged", states);
        Assert.Single(states, "Declined");
        Assert.Single(states, "Delegated");
        Assert.DoesNotContain("Submitted", states);
        Assert.All(summary["messages"]!.AsArray(), person => Assert.Equal((0, 0), ((int)person!["waiting"]!, (int)person["failed"]!)));
    }
}
