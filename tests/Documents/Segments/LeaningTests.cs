using System.IO.Compression;
using System.Text;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support.Content;

namespace OfficeIntegration.Tests.Documents.Segments;

public sealed class LeaningTests
{
    /// <summary>Answers come, change and go in any order over many versions, as the store keeps them: what is read is what was said.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Next_AnswersComeChangeAndGo_EveryTextIsReadBack(int seed)
    {
        var random = new Random(seed);
        var packs = new Dictionary<int, Pack>();
        var expected = new List<string>();
        List<Piece> standing = [];
        for (int version = 1; version <= 30; version++)
        {
            var texts = new PackWriter(Pack.TextsOf(version), 2_000);
            packs[texts.Number] = texts;
            var leaning = new Leaning(at => packs[at.Pack].Get(at));
            for (int change = random.Next(1, 5); change > 0; change--)
            {
                Change(random, standing, expected);
            }

            leaning.Begin();
            standing = Kept([.. standing.Select(leaning.Next)], texts);

            Assert.Equal(expected, standing.Select(piece => Encoding.UTF8.GetString(piece.Current.Document.Text(at => packs[at.Pack].Get(at)))));
            Assert.Equal(string.Concat(expected), Stream(standing, packs));
        }
    }

    [Fact]
    public void Next_ManyAnswers_NoneLeansOnMoreThanARowOfOthers()
    {
        var packs = new Dictionary<int, Pack>();
        var texts = new PackWriter(Pack.TextsOf(1), 600_000);
        packs[texts.Number] = texts;
        var leaning = new Leaning(at => packs[at.Pack].Get(at));
        leaning.Begin();
        List<Piece> pieces = Kept([.. Enumerable.Range(0, 40).Select(number => leaning.Next(Of(Said(number))))], texts);

        int row = 0;
        int longest = 0;
        foreach (Piece piece in pieces)
        {
            row = piece.Current.Document.Leans ? row + 1 : 0;
            longest = Math.Max(longest, row);
        }

        Assert.InRange(longest, 2, Leaning.MostInARow);
        Assert.True(pieces.Count(piece => piece.Current.Document.Leans) > 30);
    }

    [Fact]
    public void Behind_TheAnswersItWillFollow_IsAThirdSmallerInTheMaster()
    {
        var numbers = new NumberSource();
        var sample = new LargeAssessment(SampleDocuments.Template);
        MasterRequest request = sample.Request(3 * 18);
        Contribution[] answers = [.. sample.Answers(3 * 18, words: 300).Where(answer => answer.ItemKey == "01")];
        PreparedAnswer[] alone = [.. answers.Select(answer => PreparedAnswer.Of(answer, request.Stakeholders.First(person => person.Id == answer.StakeholderId), "en", numbers))];
        PreparedAnswer[] row = [.. alone.Select((answer, index) => PreparedAnswer.From(answer.Behind(request.Template, "en", alone[..index]).ToBytes()))];

        byte[] apart = MasterDocument.Of(request with { Accepted = alone.Reverse().ToArray() }, Next(numbers)).ToArray();
        byte[] inRow = MasterDocument.Of(request with { Accepted = row }, Next(numbers)).ToArray();

        Assert.Equal(Body(apart), Body(inRow));
        Assert.InRange(row.Sum(answer => answer.Piece.Leaning!.Current.Document.Packed), 1, row.Sum(answer => answer.Piece.Current.Document.Packed) * 3 / 4);
    }

    /// <summary>The same numbers for both.</summary>
    private static NumberSource Next(NumberSource numbers) => new(numbers.LastId, numbers.LastList);

    private static string Body(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private static void Change(Random random, List<Piece> pieces, List<string> said)
    {
        int at = random.Next(pieces.Count + 1);
        switch (random.Next(3))
        {
            case 0 when at < pieces.Count:
                pieces.RemoveAt(at);
                said.RemoveAt(at);
                break;
            case 1 when at < pieces.Count:
                said[at] = Said(random.Next());
                pieces[at] = Of(said[at]);
                break;
            default:
                said.Insert(at, Said(random.Next()));
                pieces.Insert(at, Of(said[at]));
                break;
        }
    }

    private static string Said(int seed) => string.Concat(Enumerable.Repeat($"<w:p>{PlausibleAnswer.Of(seed, 60).Blocks.Count}: {seed} ministries report incidents to the national team</w:p>", 1 + (Math.Abs(seed) % 30)));

    private static Piece Of(string text) =>
        new(PieceKind.Answer, "p", 1, Marking.Clear, default, new PieceContent(Deflated.Of(Encoding.UTF8.GetBytes(text)), [], []));

    /// <summary>Written to a table and read from it.</summary>
    private static List<Piece> Kept(IReadOnlyList<Piece> pieces, PackWriter texts)
    {
        var table = new PieceWriter();
        Node.Write(pieces, table, texts);
        return Node.Read(table.Written.Span);
    }

    /// <summary>What a reader of the document gets.</summary>
    private static string Stream(IEnumerable<Piece> pieces, Dictionary<int, Pack> packs)
    {
        using var packed = new MemoryStream();
        foreach (Piece piece in pieces)
        {
            packed.Write(piece.Current.Document.Bytes(at => packs[at.Pack].Get(at)).Span);
        }

        packed.Write(Deflated.End);
        packed.Position = 0;
        using var reader = new StreamReader(new DeflateStream(packed, CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
