using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// CRC-32 as zip uses it (ISO 3309, polynomial 0xEDB88320), and how the sums of two texts combine into the sum of both:
/// a sum is a remainder in GF(2)[x], so putting a text of n bytes behind another one multiplies by x^(8n).
/// </summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>The polynomial with its highest term, and x^64 divided by it.</summary>
    private const ulong Whole = 0x1_DB71_0641;
    private const ulong Inverse = 0x1_F701_1641;

    /// <summary>The factor that changes nothing: x^0, the highest bit standing for the lowest power.</summary>
    public const uint NoShift = 0x80000000;

    private static readonly uint[] Squares = MakeSquares();

    public static uint Of(ReadOnlySpan<byte> bytes) => System.IO.Hashing.Crc32.HashToUInt32(bytes);

    /// <summary>What the sum of a text is multiplied with when <paramref name="length"/> bytes follow it.</summary>
    public static uint Shift(long length)
    {
        uint shift = NoShift;
        for (int power = 3; length > 0; power++, length >>= 1)
        {
            shift = (length & 1) == 0 ? shift : Times(Squares[power & 31], shift);
        }

        return shift;
    }

    /// <summary>The sum of one text followed by another.</summary>
    /// <param name="shift"><see cref="Shift"/> of the second text's length.</param>
    public static uint Combined(uint first, uint second, uint shift) => Times(shift, first) ^ second;

    /// <summary>Product of two remainders modulo the polynomial.</summary>
    public static uint Times(uint a, uint b) => Pclmulqdq.IsSupported ? TimesAtOnce(a, b) : TimesBitByBit(a, b);

    /// <summary>Barrett reduction: the quotient is a product with the inverse of the polynomial, both with their bits reversed.</summary>
    private static uint TimesAtOnce(uint a, uint b)
    {
        ulong product = CarryLess(a, b) << 1;
        ulong quotient = CarryLess((uint)product, Inverse);
        return (uint)((product ^ CarryLess((uint)quotient, Whole)) >> 32);
    }

    private static ulong CarryLess(ulong a, ulong b) =>
        Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(a), Vector128.CreateScalar(b), 0).ToScalar();

    /// <summary>Without branches, because every second one would be guessed wrong.</summary>
    internal static uint TimesBitByBit(uint a, uint b)
    {
        uint product = 0;
        for (int bit = 0; bit < 32; bit++)
        {
            product ^= b & (uint)((int)a >> 31);
            a <<= 1;
            b = (b >> 1) ^ (Polynomial & (0 - (b & 1)));
        }

        return product;
    }

    /// <summary>x^(2^n) for n from 0.</summary>
    private static uint[] MakeSquares()
    {
        uint[] squares = new uint[32];
        squares[0] = NoShift >> 1;
        for (int n = 1; n < squares.Length; n++)
        {
            squares[n] = Times(squares[n - 1], squares[n - 1]);
        }

        return squares;
    }
}
