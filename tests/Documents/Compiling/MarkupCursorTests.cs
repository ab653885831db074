using System.Text;
using System.Xml;
using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Compiling;

namespace OfficeIntegration.Tests.Documents.Compiling;

/// <summary>The walk over the bytes finds what the framework's reader finds, and refuses what that refuses.</summary>
public sealed class MarkupCursorTests
{
    private const int DamagedParts = 1_500;

    public static TheoryData<string> Ways => [.. RewrittenParts.Ways];

    public static TheoryData<string> Six => [.. Languages.All];

    [Theory]
    [MemberData(nameof(Six))]
    public void Element_PartsOfMasters_IsWhatTheFrameworkReads(string language)
    {
        byte[] master = RichAnswers.Master(language).Bytes;
        string[] parts = [.. WordFile.Names(master).Where(name => name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal))];

        Assert.InRange(parts.Length, 12, 40);
        Assert.All(parts, part => Assert.Equal(Read(Encoding.UTF8.GetBytes(WordFile.Part(master, part))), Walked(Encoding.UTF8.GetBytes(WordFile.Part(master, part)))));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Element_WrittenInOtherWays_IsTheSame(string way)
    {
        string xml = WordFile.Part(RichAnswers.Master(Languages.English).Bytes, "word/document.xml");

        byte[] rewritten = RewrittenParts.In(way, xml);

        Assert.Equal(Read(rewritten), Walked(rewritten));
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a></b>")]
    [InlineData("<a></a ")]
    [InlineData("</a>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a/>text")]
    [InlineData("text<a/>")]
    [InlineData("")]
    [InlineData(">")]
    [InlineData("<>")]
    [InlineData("< a/>")]
    [InlineData("<a / >")]
    [InlineData("<a b/>")]
    [InlineData("<a b=c/>")]
    [InlineData("<a b='c/>")]
    [InlineData("<a b='1'c='2'/>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<a b='<'/>")]
    [InlineData("<a b='&x;'/>")]
    [InlineData("<a>&</a>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("<a>&#xFFFE;</a>")]
    [InlineData("<a>&#x110000;</a>")]
    [InlineData("<a>&#+65;</a>")]
    [InlineData("<a>&nbsp;</a>")]
    [InlineData("<a>]]></a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<a>\uFFFF</a>")]
    [InlineData("<w:a/>")]
    [InlineData("<a w:b='1'/>")]
    [InlineData("<a xmlns:w=''/>")]
    [InlineData("<a><b xmlns:w='urn:w'/><w:c/></a>")]
    [InlineData("<1a/>")]
    [InlineData("<a:b:c xmlns:a='urn:a'/>")]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"nothing\"?><a/>")]
    public void Walk_NotWellFormed_IsRefused(string xml)
    {
        byte[] part = Encoding.UTF8.GetBytes(xml);

        Assert.Null(Read(part));
        Assert.Null(Walked(part));
    }

    [Fact]
    public void Walk_InvalidBytes_IsRefused() => Assert.Null(Walked([.. "<a>"u8, 0xC3, 0x28, .. "</a>"u8]));

    [Fact]
    public void Walk_DeeperThanAllowed_IsRefused()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", DocumentLimits.MaxXmlDepth + 2)) + string.Concat(Enumerable.Repeat("</a>", DocumentLimits.MaxXmlDepth + 2));

        Assert.Equal(DocumentRejection.TooComplex, Assert.Throws<DocumentRejectedException>(() => Walk(deep)).Reason);
        Walk(deep["<a>".Length..^"</a>".Length]);
    }

    [Fact]
    public void Walk_MoreNamesOrAttributesThanAllowed_IsRefused()
    {
        string names = "<a>" + string.Concat(Enumerable.Range(0, DocumentLimits.MaxXmlNames + 1).Select(number => $"<n{number}/>")) + "</a>";
        string attributes = "<a" + string.Concat(Enumerable.Range(0, DocumentLimits.MaxXmlAttributes + 1).Select(number => $" n{number}=''")) + "/>";

        Assert.All(new[] { names, attributes, $"<{new string('n', DocumentLimits.MaxXmlNameChars + 1)}/>", "<a><altChunk/></a>", "<a><w:subDoc xmlns:w='urn:w'/></a>" }, xml =>
            Assert.Equal(DocumentRejection.TooComplex, Assert.Throws<DocumentRejectedException>(() => Walk(xml)).Reason));
    }

    [Fact]
    public void Walk_DamagedParts_ReadsOrRefusesAsTheFrameworkDoes()
    {
        byte[][] parts = [.. new[] { Languages.English, Languages.Arabic }.Select(language => Encoding.UTF8.GetBytes(WordFile.Part(SampleDocuments.Master(language), "word/document.xml")))];
        for (int seed = 0; seed < DamagedParts; seed++)
        {
            var random = new Random(seed);
            byte[] damaged = Damaged(parts[seed % parts.Length], random);

            Assert.True(Read(damaged) == Walked(damaged), $"seed {seed}: the framework {(Read(damaged) is null ? "refuses" : "reads")}, the walk {(Walked(damaged) is null ? "refuses" : "reads")}");
        }
    }

    /// <summary>A piece of the part, with what matters to a parser put in here and there.</summary>
    private static byte[] Damaged(byte[] part, Random random)
    {
        ReadOnlySpan<byte> telling = "<>&'\"/=: ;]!?\r\n\t"u8;
        int end = part.AsSpan(0, random.Next(3_000, 12_000)).LastIndexOf("<w:p>"u8);
        byte[] damaged = [.. part[..end], .. "</w:body></w:document>"u8];
        for (int hit = random.Next(1, 4); hit > 0; hit--)
        {
            damaged[random.Next(damaged.Length)] = random.Next(2) == 0 ? telling[random.Next(telling.Length)] : damaged[random.Next(damaged.Length)];
        }

        return damaged;
    }

    private static string? Read(byte[] part)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(part), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true });
            var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            while (reader.Read())
            {
            }

            root.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            return Told(root);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Walked(byte[] part)
    {
        try
        {
            using var cursor = new MarkupCursor(part);
            XElement root = cursor.Element();
            cursor.Finish();
            return Told(root);
        }
        catch (Exception e) when (e is XmlException or DocumentRejectedException)
        {
            return null;
        }
    }

    private static void Walk(string xml)
    {
        using var cursor = new MarkupCursor(Encoding.UTF8.GetBytes(xml));
        cursor.Skip();
        cursor.Finish();
    }

    /// <summary>Names with their namespaces, attributes in order, and every character.</summary>
    private static string Told(XElement element) =>
        $"<{element.Name}{string.Concat(element.Attributes().Select(attribute => $" {attribute.Name}={attribute.Value}|"))}>{string.Concat(element.Nodes().Select(node => node is XElement child ? Told(child) : ((XText)node).Value))}</>";
}
