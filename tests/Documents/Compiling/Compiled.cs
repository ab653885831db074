using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Compiling;

namespace OfficeIntegration.Tests.Documents.Compiling;

/// <summary>A compilation of given masters, and what one looks for in it.</summary>
internal sealed record Compiled(byte[] Document, CompilationResult Result)
{
    private static readonly XNamespace W = WordFile.W;

    public static IReadOnlyList<string> FiveLanguages { get; } = [Languages.English, Languages.Arabic, Languages.Chinese, Languages.French, Languages.Russian];

    public static Compiled Of(params IEnumerable<byte[]> masters) => In(Languages.English, [.. masters.Select((master, index) => Master($"State {index + 1}", master))]);

    public static Compiled In(string language, IReadOnlyList<CompiledMaster> masters)
    {
        using var output = new MemoryStream();
        CompilationResult result = MasterCompilation.Write(masters, new CompilationRequest("Compilation of national self-assessments", language, SampleDocuments.At), output);
        return new Compiled(output.ToArray(), result);
    }

    public static CompiledMaster Master(string title, byte[] document) => new(title, () => new MemoryStream(document, writable: false));

    public XElement Body => WordFile.Body(Document);

    public string Text => WordFile.Text(Document);

    public IReadOnlyList<string> Headings(string style) =>
        [.. Body.Elements(W + "p").Where(paragraph => (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") == style).Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)))];

    public IReadOnlyList<string> Values(string element, string attribute) => [.. Body.Descendants(W + element).Select(found => found.Attribute(W + attribute)!.Value)];
}
