using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Bot.Files;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Tests.Bot.Files;

public sealed class FileRulesTests
{
    [Theory]
    [InlineData("https://contoso.sharepoint.com/x", true)]
    [InlineData("http://127.0.0.1:5000/x", true)]
    [InlineData("http://localhost/x", true)]
    [InlineData("http://contoso.com/x", false)]
    [InlineData("http://169.254.169.254/metadata", false)]
    [InlineData("ftp://127.0.0.1/x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("not an address", false)]
    [InlineData(null, false)]
    public void Address_OnlyHttpsOrThisMachine(string? address, bool allowed) => Assert.Equal(allowed, FileAddress.Of(address) is not null);

    [Theory]
    [InlineData("A/B: \"C\"", "A-B- -C-.docx")]
    [InlineData("国家 2026 – v3", "国家 2026 – v3.docx")]
    [InlineData(" ..x.. ", "x.docx")]
    public void Name_IsOneThatFileSystemsTake(string title, string name) => Assert.Equal(name, FileName.Of(title));

    [Fact]
    public void Name_HalfASurrogatePair_IsReplaced() => Assert.Equal("a-b.docx", FileName.Of("a\uD800b"));

    [Fact]
    public void Name_ALongOne_IsCutBetweenCharacters()
    {
        string name = FileName.Of(string.Concat(Enumerable.Repeat("😀", 200)));
        Assert.EndsWith("😀.docx", name, StringComparison.Ordinal);
        Assert.True(name.Length <= 106);
    }

    [Fact]
    public void In_TeamsUpload_IsTheFileBehindIt()
    {
        var message = new Activity
        {
            Attachments =
            [
                new() { ContentType = "text/html", Content = "<p>here</p>" },
                new()
                {
                    ContentType = "application/vnd.microsoft.teams.file.download.info", Name = "section.docx", ContentUrl = "https://contoso.sharepoint.com/page",
                    Content = JObject.Parse("""{"downloadUrl":"https://contoso.sharepoint.com/download","fileType":"docx"}"""),
                },
            ],
        };
        IncomingFile file = Assert.Single(IncomingFile.In(message));
        Assert.True(file.IsWord);
        Assert.Equal("https://contoso.sharepoint.com/download", file.Address?.ToString());
    }

    [Theory]
    [InlineData("""{"downloadUrl":{"a":1}}""")]
    [InlineData("""{}""")]
    [InlineData("""{"downloadUrl":"ftp://x"}""")]
    public void In_AMalformedUpload_HasNoAddress(string content)
    {
        var message = new Activity { Attachments = [new() { ContentType = "application/vnd.microsoft.teams.file.download.info", Name = "a.docx", Content = JObject.Parse(content) }] };
        Assert.Null(Assert.Single(IncomingFile.In(message)).Address);
    }
}
