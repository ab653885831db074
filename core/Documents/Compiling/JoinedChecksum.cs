namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// The CRC-32 of one text followed by another, out of the sums of both: a sum is a remainder in GF(2)[x], so putting n
/// bytes behind a text multiplies its sum by x^(8n).
/// </summary>
internal static class JoinedChecksum
{
    private const uint Polynomial = 0xEDB88320;
    private const uint One = 0x80000000;

    private static readonly uint[] Squares = MakeSquares();

    /// <param name="length">Of the second text, bytes.</param>
    public static uint Of(uint first, uint second, long length)
    {
        uint shift = One;
        for (int power = 3; length > 0; power++, length >>= 1)
        {
            shift = (length & 1) == 0 ? shift : Times(Squares[power & 31], shift);
        }

        return Times(shift, first) ^ second;
    }

    private static uint Times(uint a, uint b)
    {
        uint product = 0;
        for (uint bit = One; bit != 0; bit >>= 1)
        {
            product ^= (a & bit) != 0 ? b : 0;
            b = (b & 1) == 0 ? b >> 1 : (b >> 1) ^ Polynomial;
        }

        return product;
    }

    /// <summary>x^(2^n) for n from 0.</summary>
    private static uint[] MakeSquares()
    {
        uint[] squares = new uint[32];
        squares[0] = One >> 1;
        for (int n = 1; n < squares.Length; n++)
        {
            squares[n] = Times(squares[n - 1], squares[n - 1]);
        }

        return squares;
    }
}
