using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Documents;

public sealed class LibreOfficeRoundTripTests
{
    [Theory]
    [InlineData(Languages.English)]
    [InlineData(Languages.Chinese)]
    [InlineData(Languages.Arabic)]
    public void SectionFile_SavedTwiceWithoutAnEdit_IsUnchanged(string language)
    {
        byte[] saved = LibreOffice.Saved(LibreOffice.Saved(SampleDocuments.Write(SampleDocuments.Section(language))));

        ReturnedSection section = SectionReaderTests.Read(saved);

        Assert.Equal(["01", "02", "05.b"], section.Items.Select(item => item.ItemKey));
        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.Empty(section.Unplaced);
    }

    [Theory]
    [InlineData(Languages.English)]
    [InlineData(Languages.Chinese)]
    [InlineData(Languages.Arabic)]
    public void Master_SavedTwiceWithoutAnEdit_IsTakenInWithoutChange(string language)
    {
        MasterChain chain = MasterChain.WithSamples(language);

        TakenInMaster taken = chain.TakeIn(LibreOffice.Saved(LibreOffice.Saved(chain.Bytes)));

        Assert.Empty(taken.EditedItems);
        Assert.Empty(taken.Unplaced);
        Assert.False(taken.Changed);
    }

    [Fact]
    public void Master_EditedAndSaved_KeepsTheEditAndItsKeys()
    {
        MasterChain chain = MasterChain.WithSamples();
        byte[] saved = LibreOffice.Saved(WordFile.Edit(chain.Bytes, body => WordFile.Paragraph(body, "Regional administrations").Descendants(WordFile.W + "t").First().Value = "Regions."));

        TakenInMaster taken = chain.TakeIn(saved);

        Assert.Equal(["05.b"], taken.EditedItems);
        Assert.Contains("Regions.", WordFile.Control(WordFile.Body(taken.Document.ToArray()), "oi:answer:05.b:layla").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Languages.English)]
    [InlineData(Languages.Chinese)]
    [InlineData(Languages.Arabic)]
    public void SectionFile_EditedOnceAndSavedTwice_HasOneChange(string language)
    {
        byte[] edited = WordFile.Edit(SampleDocuments.Write(SampleDocuments.Section(language)), body => WordFile.Paragraph(body, "A quoted line.").AddAfterSelf(WordFile.NewParagraph("Typed in LibreOffice.")));

        ReturnedSection section = SectionReaderTests.Read(LibreOffice.Saved(LibreOffice.Saved(edited)));

        Assert.Equal(["02"], section.Items.Where(item => item.Changed).Select(item => item.ItemKey));
        Assert.Equal(["01", "02", "05.b"], section.Items.Select(item => item.ItemKey));
        Assert.All(section.Items, item => Assert.True(item.Evidence.IsCertain));
        Assert.Empty(section.Pieces);
    }

    [Fact]
    public void Master_LaidOut_ShowsPagesMarkingAndAnswers()
    {
        string text = LibreOffice.Text(LibreOffice.Pdf(SampleDocuments.Master()));

        Assert.Contains("Page 2 of", text, StringComparison.Ordinal);
        Assert.Contains("TLP:AMBER+STRICT", text, StringComparison.Ordinal);
        Assert.Contains("Regional administrations take part.", text, StringComparison.Ordinal);
        Assert.Contains("Sign-off", text, StringComparison.Ordinal);
    }
}
