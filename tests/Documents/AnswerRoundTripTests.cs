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
}
