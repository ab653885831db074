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
    private const int Bits64 = 64;

    /// <summary>The eight bits of a number as eight bytes of 0 or 1, so that eight votes are counted in one addition.</summary>
    private static readonly ulong[] Spread = [.. Enumerable.Range(0, 256).Select(bits => Enumerable.Range(0, 8).Aggregate(0UL, (spread, bit) => spread | (ulong)(bits >> bit & 1) << (bit * 8)))];

    public static TextFingerprint Of(string text)
    {
        string letters = new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        Span<int> votes = stackalloc int[Bits64];
        votes.Clear();
        int trigrams = Math.Max(0, letters.Length - 2);
        for (int at = 0; at < trigrams; at += byte.MaxValue)
        {
            Count(votes, letters, at, Math.Min(trigrams, at + byte.MaxValue));
        }

        ulong bits = 0;
        for (int bit = 0; bit < Bits64; bit++)
        {
            bits |= votes[bit] * 2 > trigrams ? 1UL << bit : 0;
        }

        return new TextFingerprint(bits);
    }

    /// <summary>Two unrelated texts differ in about 32 bits.</summary>
    public int DistanceTo(TextFingerprint other) => BitOperations.PopCount(Bits ^ other.Bits);

    public bool IsLike(TextFingerprint other) => Bits != 0 && DistanceTo(other) <= AlikeBits;

    /// <summary>From 0 to 1: the cosine of the angle between the two texts' trigrams, which the share of different bits estimates.</summary>
    public double SimilarityTo(TextFingerprint other) => Math.Max(0, Math.Cos(Math.PI * DistanceTo(other) / Bits64));

    public override string ToString() => Bits.ToString("x16", CultureInfo.InvariantCulture);

    public static TextFingerprint Parse(string text) => new(ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>Counts the bits of at most 255 trigrams, which is what a byte can count.</summary>
    private static void Count(Span<int> votes, string letters, int from, int to)
    {
        Span<ulong> counts = stackalloc ulong[8];
        counts.Clear();
        for (int at = from; at < to; at++)
        {
            ulong hash = Hash(letters.AsSpan(at, 3));
            for (int lane = 0; lane < 8; lane++)
            {
                counts[lane] += Spread[(byte)(hash >> (lane * 8))];
            }
        }

        for (int bit = 0; bit < Bits64; bit++)
        {
            votes[bit] += (byte)(counts[bit / 8] >> (bit % 8 * 8));
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
