using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core;

namespace OfficeIntegration.Tests.Documents.Compiling;

/// <summary>However a master's XML is written, its chapter is the same: the short ways through it give what the long ones give.</summary>
public sealed class CompilationSamenessTests
{
    public static IEnumerable<object[]> LanguagesAndWays => Languages.All.SelectMany(language => RewrittenParts.Ways.Select(way => new object[] { language, way }));

    [Theory]
    [MemberData(nameof(LanguagesAndWays))]
    public void Write_MasterWrittenInOtherWays_GivesTheSameDocument(string language, string way)
    {
        byte[] master = Marked(RichAnswers.Master(language).Bytes);
        byte[] rewritten = WordFile.With(master, "word/document.xml", RewrittenParts.In(way, WordFile.Part(master, "word/document.xml")));

        Compiled expected = Compiled.In(language, [Compiled.Master("A", master)]);
        Compiled made = Compiled.In(language, [Compiled.Master("A", rewritten)]);

        Assert.Empty(expected.Result.LeftOut);
        Assert.Empty(made.Result.LeftOut);
        Assert.Equal(expected.Result.Included, made.Result.Included);
        Assert.All(WordFile.Names(expected.Document).Where(name => name.EndsWith(".xml", StringComparison.Ordinal)), part =>
            Assert.Equal(XDocument.Parse(WordFile.Part(expected.Document, part)).ToString(), XDocument.Parse(WordFile.Part(made.Document, part)).ToString()));
    }

    /// <summary>With a comment, open changes, a field, a bookmark, and characters that markup uses itself.</summary>
    private static byte[] Marked(byte[] master) => WordFile.Edit(master, body => WordFile.Paragraph(body, "Regional administrations").Add(
        XElement.Parse($"<x xmlns:w=\"{WordFile.W}\"><w:ins w:id=\"9001\" w:author=\"Ann\"><w:r><w:t>Inserted.</w:t></w:r></w:ins><w:del w:id=\"9002\" w:author=\"Ann\"><w:r><w:delText>Deleted.</w:delText></w:r></w:del>"
            + "<w:r><w:commentReference w:id=\"1\"/></w:r><w:bookmarkStart w:id=\"9003\" w:name=\"place\"/><w:r><w:t xml:space=\"preserve\"> a &lt; b &amp;&amp; c &gt; \"d\" </w:t><w:tab/><w:t>e</w:t></w:r><w:bookmarkEnd w:id=\"9003\"/>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://example.org/?a=1&amp;b=2\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>here</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></x>").Elements()));
}
