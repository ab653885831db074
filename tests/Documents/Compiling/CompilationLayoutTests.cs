using OfficeIntegration.Core;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Documents.Compiling;

public sealed class CompilationLayoutTests
{
    [Fact]
    public void Pdf_OfMixedLanguages_HasCoverStatesChaptersAndMarking()
    {
        Compiled made = Compiled.In(Languages.English, [.. Compiled.FiveLanguages.Select(language => Compiled.Master("State of " + language, SampleDocuments.Master(language)))]);

        string[] pages = LibreOffice.Text(LibreOffice.Pdf(made.Document)).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("Compilation of national", pages[0], StringComparison.Ordinal);
        Assert.Contains("State of zh-Hans", pages[1], StringComparison.Ordinal);
        Assert.Contains("State of en", pages[2], StringComparison.Ordinal);
        Assert.All(pages, page => Assert.Contains("TLP:AMBER+STRICT", page, StringComparison.Ordinal));
        Assert.All(Compiled.FiveLanguages, language => Assert.Equal(2, pages.Count(page => page.Contains("State of " + language, StringComparison.Ordinal))));
    }
}
