using FsCheck.Xunit;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Tests.Documents;

public sealed class AnswerRoundTripTests
{
    [Property(MaxTest = 150)]
    public void SectionFile_AnyAnswer_ReadsBackTheSame(int seed)
    {
        RichText answer = RandomAnswers.Of(seed);
        SectionRequest request = SampleDocuments.Section();
        byte[] document = SampleDocuments.Write(request with { Items = [request.Items[1] with { Answer = answer }] });

        ReturnedAnswer read = Assert.Single(SectionReaderTests.Read(document).Items);

        Assert.False(read.Changed);
        Assert.Equal(RichTextText.Plain(answer), RichTextText.Plain(read.Answer));
        Assert.True(RichTextDigest.Same(answer, read.Answer));
    }

    [Property(MaxTest = 150)]
    public void SectionFile_AnyAnswerWithEverything_ReadsBackTheSameWithItsPictures(int seed)
    {
        RichText answer = RandomAnswers.WithEverything(seed);
        SectionRequest request = SampleDocuments.Section() with { Pictures = SamplePictures.All };
        byte[] document = SampleDocuments.Write(request with { Items = [request.Items[1] with { Answer = answer }] });

        ReturnedSection section = SectionReaderTests.Read(document);

        ReturnedAnswer read = Assert.Single(section.Items);
        Assert.False(read.Changed);
        Assert.Equal(RichTextText.Plain(answer), RichTextText.Plain(read.Answer));
        Assert.True(RichTextDigest.Same(answer, read.Answer));
        Assert.Equal(
            RichTextPictures.Of(answer).Select(picture => picture.Sha256).Distinct().Order(),
            section.Pictures.Select(picture => picture.Sha256).Order());
        Assert.All(section.Pictures, picture => Assert.True(picture.Bytes.Span.SequenceEqual(SamplePictures.All[picture.Sha256].Bytes.Span)));
    }

    [Property(MaxTest = 15)]
    public void SectionFile_AnyAnswerWithEverything_IsValid(int seed)
    {
        SectionRequest request = SampleDocuments.Section() with { Pictures = SamplePictures.All };

        WordFile.AssertValid(SampleDocuments.Write(request with { Items = [request.Items[1] with { Answer = RandomAnswers.WithEverything(seed) }] }));
    }

    [Property(MaxTest = 500)]
    public void Shape_AnyTable_CoversEveryPlaceOnceAndKeepsTheWords(int seed)
    {
        RichText answer = RandomAnswers.WithEverything(seed);

        Assert.True(RichTextDigest.Same(answer, RichTextShape.Shaped(answer)));
        foreach (TableBlock table in answer.Blocks.OfType<TableBlock>())
        {
            int places = table.Rows.SelectMany(row => row.Cells).Sum(cell => cell.ColumnSpan * cell.RowSpan);
            Assert.Equal(0, places % table.Rows.Count);
        }
    }
}
