using System.Globalization;
using System.Numerics;

namespace OfficeIntegration.Core.Documents.Identity;

/// <summary>
/// 64 bits that change little when a text changes little (Charikar's similarity hash over letter trigrams); works
/// without knowing where words end.
/// </summary>
internal readonly record struct TextFingerprint(ulong Bits)
{
    private const int AlikeBits = 12;

    public static TextFingerprint Of(string text)
    {
        string letters = new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        Span<int> votes = stackalloc int[64];
        votes.Clear();
        for (int at = 0; at + 3 <= letters.Length; at++)
        {
            Vote(votes, Hash(letters.AsSpan(at, 3)));
        }

        ulong bits = 0;
        for (int bit = 0; bit < 64; bit++)
        {
            bits |= votes[bit] > 0 ? 1UL << bit : 0;
        }

        return new TextFingerprint(bits);
    }

    /// <summary>Two unrelated texts differ in about 32 bits.</summary>
    public int DistanceTo(TextFingerprint other) => BitOperations.PopCount(Bits ^ other.Bits);

    public bool IsLike(TextFingerprint other) => Bits != 0 && DistanceTo(other) <= AlikeBits;

    public override string ToString() => Bits.ToString("x16", CultureInfo.InvariantCulture);

    public static TextFingerprint Parse(string text) => new(ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static void Vote(Span<int> votes, ulong hash)
    {
        for (int bit = 0; bit < 64; bit++)
        {
            votes[bit] += (hash >> bit & 1) == 0 ? -1 : 1;
        }
    }

    /// <summary>FNV-1a with a final mix; must be the same on every machine.</summary>
    private static ulong Hash(ReadOnlySpan<char> letters)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in letters)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCD;
        return hash ^ hash >> 33;
    }
}
