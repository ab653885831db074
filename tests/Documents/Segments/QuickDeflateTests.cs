using System.IO.Compression;
using System.Text;
using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Tests.Documents.Segments;

public sealed class QuickDeflateTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(258)]
    [InlineData(259)]
    [InlineData(100_000)]
    public void Of_OneByteRepeated_IsReadBack(int count)
    {
        byte[] text = new byte[count];
        Array.Fill(text, (byte)0xC8);

        Assert.Equal(text, Inflated(QuickDeflate.Of(text)));
    }

    [Fact]
    public void Of_TextsOfAllKinds_AreReadBack()
    {
        for (int seed = 0; seed < 2_000; seed++)
        {
            byte[] text = Made(new Random(seed));

            Assert.True(text.AsSpan().SequenceEqual(Inflated(QuickDeflate.Of(text))), $"seed {seed}");
        }
    }

    [Fact]
    public void Of_TwoTextsSideBySide_AreReadAsOne()
    {
        byte[] both = [.. QuickDeflate.Of("<w:p>one</w:p>"u8), .. QuickDeflate.Of("<w:p>one</w:p><w:p>two</w:p>"u8)];

        Assert.Equal("<w:p>one</w:p><w:p>one</w:p><w:p>two</w:p>", Encoding.UTF8.GetString(Inflated(both)));
    }

    [Fact]
    public void Of_Markup_IsAThirdOfItsSizeOrLess()
    {
        byte[] markup = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(number => $"<w:tr><w:tc><w:p><w:r><w:t>{number}</w:t></w:r></w:p></w:tc></w:tr>")));

        Assert.InRange(QuickDeflate.Of(markup).Length, 1, markup.Length / 3);
    }

    /// <summary>Random bytes, repeated stretches near and far, and long runs, in any mixture.</summary>
    private static byte[] Made(Random random)
    {
        var text = new List<byte>();
        int parts = random.Next(1, 20);
        for (int part = 0; part < parts; part++)
        {
            byte[] bytes = new byte[random.Next(1, 1_500)];
            random.NextBytes(bytes);
            int kind = random.Next(4);
            int from = text.Count == 0 ? 0 : random.Next(text.Count);
            text.AddRange(kind switch
            {
                0 => bytes,
                1 => Enumerable.Repeat(bytes[0], random.Next(1, 40_000)),
                2 => text.GetRange(from, Math.Min(text.Count - from, random.Next(1, 2_000))),
                _ => bytes.Select(one => (byte)('a' + (one % 5))),
            });
        }

        return [.. text];
    }

    private static byte[] Inflated(byte[] packed)
    {
        using var inflate = new DeflateStream(new MemoryStream([.. packed, .. Deflated.End]), CompressionMode.Decompress);
        using var text = new MemoryStream();
        inflate.CopyTo(text);
        return text.ToArray();
    }
}
