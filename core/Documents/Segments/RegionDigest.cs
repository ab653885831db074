using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// Says whether two stretches of a document read the same. Digests of neighbours add up to the digest of both, wherever
/// the border between them was: a polynomial over the digests of the blocks, modulo 2^61 - 1.
/// </summary>
/// <param name="Value">0 for nothing.</param>
/// <param name="Blocks">Paragraphs and tables that say something.</param>
internal readonly record struct RegionDigest(ulong Value, int Blocks)
{
    private const int Bits = 61;
    private const ulong Prime = (1UL << Bits) - 1;
    private const int FewBlocks = 64;
    private const ulong Point = 0x0F64_211A_2009_1221 % Prime;

    private static readonly ulong[] Powers = MakePowers();

    /// <summary>Of one block.</summary>
    /// <param name="canonical">The same for all blocks that read the same.</param>
    public static RegionDigest Of(string canonical)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(canonical), hash);
        return new RegionDigest(BinaryPrimitives.ReadUInt64BigEndian(hash) % Prime, 1);
    }

    public static RegionDigest operator +(RegionDigest first, RegionDigest second) => new(
        Reduced(Times(first.Value, Power(second.Blocks)) + second.Value), first.Blocks + second.Blocks);

    private static ulong Power(int exponent)
    {
        if (exponent < FewBlocks)
        {
            return Powers[exponent];
        }

        ulong power = 1;
        for (ulong square = Point; exponent > 0; exponent >>= 1, square = Times(square, square))
        {
            power = (exponent & 1) == 0 ? power : Times(power, square);
        }

        return power;
    }

    /// <summary>2^61 is 1 modulo the prime, so the upper bits of a product are added to the lower ones.</summary>
    private static ulong Times(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return Reduced((low & Prime) + ((low >> Bits) | (high << (64 - Bits))));
    }

    /// <param name="value">Below twice the prime.</param>
    private static ulong Reduced(ulong value) => value >= Prime ? value - Prime : value;

    private static ulong[] MakePowers()
    {
        ulong[] powers = new ulong[FewBlocks];
        powers[0] = 1;
        for (int exponent = 1; exponent < FewBlocks; exponent++)
        {
            powers[exponent] = Times(powers[exponent - 1], Point);
        }

        return powers;
    }
}
