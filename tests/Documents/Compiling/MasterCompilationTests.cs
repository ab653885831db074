using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Compiling;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Documents.Compiling;

public sealed class MasterCompilationTests
{
    private static readonly XNamespace W = WordFile.W;

    [Fact]
    public void Write_MastersInFiveLanguages_IsValidAndHasEachOnesItems()
    {
        (byte[] document, CompilationResult result) = Compiled([.. Five()]);

        WordFile.AssertValid(document);
        Assert.Equal(["State en", "State ar", "State zh-Hans", "State fr", "State ru"], Headings(document, "Heading1"));
        Assert.Equal(15, Headings(document, "Heading2").Count);
        Assert.Equal([.. Enumerable.Repeat(7, 5)], result.Included.Select(master => master.Items));
        Assert.Empty(result.LeftOut);
        Assert.Equal(Marking.AmberStrict, result.Marking);
    }

    private static IEnumerable<CompiledMaster> Five() =>
        new[] { Languages.English, Languages.Arabic, Languages.Chinese, Languages.French, Languages.Russian }.Select(language => Master("State " + language, SampleDocuments.Write(SampleDocuments.Master(language))));

    private static CompiledMaster Master(string title, byte[] document) => new(title, () => new MemoryStream(document, writable: false));

    private static (byte[] Document, CompilationResult Result) Compiled(params CompiledMaster[] masters)
    {
        using var output = new MemoryStream();
        CompilationResult result = MasterCompilation.Write(masters, new CompilationRequest("Compilation of national self-assessments", Languages.English, SampleDocuments.At), output);
        return (output.ToArray(), result);
    }

    private static List<string> Headings(byte[] document, string style) =>
        [.. WordFile.Body(document).Elements(W + "p").Where(paragraph => (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") == style).Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)))];
}
