using System.IO.Compression;
using System.Xml.Linq;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Tests.Workflow;

/// <summary>What somebody types to do harm stands in the master as text, and does nothing there.</summary>
public sealed class HostileAnswerTests
{
    private static readonly string[] Schemes = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<b>x</b>", "vbscript:x", "file:///c:/windows/win.ini", "\\\\server\\share", "ms-word:ofe|u|https://example.org/x.docx", "smb://server/x"];

    [Fact]
    public async Task Answer_WithLinksThatRunSomething_LeadsNowhere()
    {
        string answer = string.Join("\n\n", Schemes.Select((address, number) => $"[word{number}]({address}) and <{address}>")) + "\n\n[safe](https://example.org/safe)";

        byte[] master = await MergedAsync(answer);

        string[] targets = [.. Relationships(master).Where(target => target.Contains("://", StringComparison.Ordinal) || target.Contains(':', StringComparison.Ordinal) || target.StartsWith('\\'))];
        Assert.Contains("https://example.org/safe", targets);
        Assert.All(targets, target => Assert.StartsWith("https://", target, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(0, Schemes.Length), number => Assert.Contains($"word{number}", WordFile.Text(master), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("</w:t></w:r></w:p><w:altChunk r:id=\"rId1\"/>")]
    [InlineData("{ HYPERLINK \"javascript:x\" } { DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" }")]
    [InlineData("=HYPERLINK(\"https://example.org\",\"x\")")]
    [InlineData("&lt;b&gt; &#x1F600; ]]> <!-- x -->")]
    public async Task Answer_WithMarkupOfOthers_IsText(string hostile)
    {
        byte[] master = await MergedAsync($"before {hostile} after");

        XElement body = WordFile.Body(master);
        Assert.DoesNotContain(body.Descendants(), element => element.Name.LocalName is "altChunk" or "script" or "img" or "object");
        Assert.DoesNotContain(body.Descendants(WordFile.W + "instrText"), code => code.Value.Contains("DDE", StringComparison.Ordinal) || code.Value.Contains("javascript", StringComparison.Ordinal));
        Assert.Contains("before", WordFile.Text(master), StringComparison.Ordinal);
        Assert.Contains("after", WordFile.Text(master), StringComparison.Ordinal);
        WordFile.AssertValid(master);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https:example")]
    [InlineData("//example.org/x")]
    [InlineData("ftp://example.org/x")]
    public async Task Evidence_ThatIsNoWebAddress_IsRefused(string address)
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using ProductStore product = await ProductStore.CreateAsync(tables.ConnectionString);
        Assessment assessment = await product.StartAsync("quick-check");
        Caller person = await product.AskAsync(assessment, "one", "A1");

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => product.Get<SubmitContribution>().RunAsync(
            person, new(assessment.Id, "A1", "An answer.", "", [address], Marking.Amber, null, ContributionSource.Api, "s"), default));

        Assert.Equal(Refusal.FieldInvalid, refused.Refusal);
    }

    private static async Task<byte[]> MergedAsync(string markdown)
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using ProductStore product = await ProductStore.CreateAsync(tables.ConnectionString);
        Assessment assessment = await product.StartAsync("quick-check");
        Caller person = await product.AskAsync(assessment, "one", "A1");
        await product.SubmitAsync(person, assessment, "A1", markdown);
        await product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, (await product.AssignmentAsync(assessment, person, "A1")).Id, null, default);
        await product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);
        return await (await product.Get<ReadMaster>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default)).ToArrayAsync(default);
    }

    private static IEnumerable<string> Relationships(byte[] master)
    {
        using var zip = new ZipArchive(new MemoryStream(master));
        foreach (ZipArchiveEntry entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using Stream stream = entry.Open();
            foreach (var relationship in XDocument.Load(stream).Root!.Elements().Where(one => (string?)one.Attribute("TargetMode") == "External"))
            {
                yield return (string)relationship.Attribute("Target")!;
            }
        }
    }
}
