using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Tests.Documents.Segments;

public sealed class Crc32Tests
{
    [Fact]
    public void Times_TenThousandPairs_IsWhatBitByBitGives()
    {
        var random = new Random(64211);
        for (int pair = 0; pair < 10_000; pair++)
        {
            uint a = (uint)random.NextInt64(1L << 32);
            uint b = (uint)random.NextInt64(1L << 32);

            Assert.Equal(Crc32.TimesBitByBit(a, b), Crc32.Times(a, b));
        }
    }

    [Fact]
    public void Combined_TextCutAnywhere_IsTheSumOfTheWhole()
    {
        byte[] text = new byte[5_000];
        new Random(1).NextBytes(text);
        for (int at = 0; at <= text.Length; at += 97)
        {
            Assert.Equal(Crc32.Of(text), Crc32.Combined(Crc32.Of(text.AsSpan(0, at)), Crc32.Of(text.AsSpan(at)), Crc32.Shift(text.Length - at)));
        }
    }

    /// <summary>The check value of the catalogue of parametrised CRC algorithms.</summary>
    [Fact]
    public void Of_DigitsOneToNine_IsTheKnownSum() => Assert.Equal(0xCBF43926, Crc32.Of("123456789"u8));
}
