using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Tests.Documents.Segments;

/// <summary>What all masters of a questionnaire have in common is the same bytes in all of them, with numbers nobody else gets.</summary>
public sealed class SharedStatusTests
{
    [Theory]
    [InlineData(Languages.English, "05", "Answered in its parts below.")]
    [InlineData(Languages.English, "05.a", "Nobody has been asked for this item yet.")]
    public void Status_NobodyAsked_IsTheSameBytesInEveryMaster(string language, string item, string line)
    {
        MasterChain one = Unasked(language, "0123456789abcdef0123456789abcdef");
        MasterChain other = Unasked(language, "fedcba9876543210fedcba9876543210");
        other.Merge(SampleDocuments.Answer("layla", "01", 1, "Something."));

        Segment shared = Status(one.Newest, item).Current.Document;

        Assert.Equal(shared.Hash, Status(other.Newest, item).Current.Document.Hash);
        Assert.Contains(line, System.Text.Encoding.UTF8.GetString(one.Newest.Inflate(shared)), StringComparison.Ordinal);
        Assert.NotEqual(one.Newest.Sha256, other.Newest.Sha256);
    }

    [Fact]
    public void Status_AnythingToSay_HasTheNumberKeptForItsItem()
    {
        MasterChain chain = Unasked(Languages.English, SampleDocuments.AssessmentId);
        Dictionary<string, int> unasked = Numbers(chain.Bytes);
        var asked = new MasterChain();
        asked.Merge();
        Dictionary<string, int> awaited = Numbers(asked.Bytes);
        asked.Merge(SampleDocuments.Answers);

        Assert.Equal(unasked, awaited);
        Assert.All(Numbers(asked.Bytes), status => Assert.Equal(unasked[status.Key], status.Value));
        Assert.All(unasked.Values, number => Assert.InRange(number, 1, NumberSource.Reserved));
        Assert.Distinct(unasked.Values);
        WordFile.AssertValid(asked.Bytes);
    }

    [Fact]
    public void Numbers_OfAnswers_AreAboveThoseOfTheTemplate()
    {
        XElement body = WordFile.Body(SampleDocuments.Master());

        int[] answers = [.. body.Descendants(WordFile.W + "sdtPr").Where(control => Tag(control).StartsWith("oi:answer:", StringComparison.Ordinal)).Select(Id)];
        int[] items = [.. body.Descendants(WordFile.W + "sdtPr").Where(control => Tag(control).StartsWith("oi:item:", StringComparison.Ordinal)).Select(Id)];

        Assert.Equal((5, 7), (answers.Length, items.Length));
        Assert.All(answers, number => Assert.True(number > NumberSource.Reserved));
        Assert.All(items, number => Assert.True(number <= NumberSource.Reserved));
    }

    [Fact]
    public void Of_TemplateWithMoreItemsThanNumbersAreKeptFor_IsRefused()
    {
        string[] keys = [.. Enumerable.Range(1, 6_000).Select(number => number.ToString("D4", CultureInfo.InvariantCulture))];
        TemplateLanguage texts = SampleDocuments.Template.In(Languages.English) with { ItemTexts = keys.ToDictionary(key => key, key => key) };
        var template = new Template("endless", 1, [new TemplateHeading("A", [.. keys.Select(key => new TemplateItem(key, key, []))])], new Dictionary<string, TemplateLanguage> { [Languages.English] = texts });

        InvalidOperationException refusal = Assert.Throws<InvalidOperationException>(() => new MasterChain { Frame = SampleDocuments.Frame() with { Template = template } }.Merge());

        Assert.Contains("endless", refusal.Message, StringComparison.Ordinal);
    }

    private static MasterChain Unasked(string language, string assessment)
    {
        var chain = new MasterChain(language) { Frame = SampleDocuments.Frame(language) with { Assessment = SampleDocuments.Assessment(language) with { Id = assessment }, Assignments = [] } };
        chain.Merge();
        return chain;
    }

    private static Piece Status(SegmentedMaster master, string item) => Assert.Single(master.Pieces(master.Item(item)!), piece => piece.Kind == PieceKind.Status);

    private static Dictionary<string, int> Numbers(byte[] document) => WordFile.Body(document).Descendants(WordFile.W + "sdtPr")
        .Where(control => Tag(control).StartsWith("oi:status:", StringComparison.Ordinal)).ToDictionary(Tag, Id);

    private static string Tag(XElement control) => control.Element(WordFile.W + "tag")?.Attribute(WordFile.W + "val")?.Value ?? "";

    private static int Id(XElement control) => int.Parse(control.Element(WordFile.W + "id")!.Attribute(WordFile.W + "val")!.Value, CultureInfo.InvariantCulture);
}
