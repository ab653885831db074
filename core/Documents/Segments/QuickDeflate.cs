using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// Deflates short texts that are made anew with every version, in one pass and without a table of codes (RFC 1951,
/// section 3.2.6): a version has dozens of them, and setting up a deflater takes longer than they do.
/// </summary>
internal static class QuickDeflate
{
    private const int MostHashBits = 12;
    private const int LeastHashBits = 8;
    private const int ShortestMatch = 4;
    private const int LongestMatch = 258;
    private const int Window = 32 * 1024;
    private const int EndOfBlock = 256;

    /// <summary>After so many bytes without a match (as a power of two) every second one is tried, after twice as many every third.</summary>
    private const int Patience = 5;

    /// <summary>Of a match only the end is remembered: what follows it will follow it again, and its beginning is known.</summary>
    private const int Remembered = 8;

    /// <summary>Knuth's multiplier: 2^32 divided by the golden ratio.</summary>
    private const uint Spread = 2_654_435_761;

    private static readonly (ushort Code, byte Bits)[] Literals = [.. Enumerable.Range(0, 288).Select(Literal)];
    private static readonly byte[] Distances = [.. Enumerable.Range(0, 30).Select(code => (byte)(Reversed((uint)code, 5)))];

    /// <summary>By length: symbol, number of extra bits and their value.</summary>
    private static readonly (ushort Symbol, byte Extra, byte Value)[] Lengths = [.. Enumerable.Range(0, LongestMatch + 1).Select(Length)];

    /// <returns>Not final, ended by an empty stored block at a byte boundary.</returns>
    public static byte[] Of(ReadOnlySpan<byte> text)
    {
        byte[] room = ArrayPool<byte>.Shared.Rent((text.Length * 9 / 8) + 32);
        var to = new BitWriter(room);
        to.Put(0b010, 3);
        Matches(text, ref to);
        Put(ref to, EndOfBlock);
        to.Put(0, 3);
        int length = to.Align();
        BinaryPrimitives.WriteUInt32LittleEndian(room.AsSpan(length), 0xFFFF_0000);
        byte[] packed = room.AsSpan(0, length + sizeof(uint)).ToArray();
        ArrayPool<byte>.Shared.Return(room);
        return packed;
    }

    private static void Matches(ReadOnlySpan<byte> text, ref BitWriter to)
    {
        int shift = 32 - Math.Clamp(BitOperations.Log2((uint)text.Length | 1), LeastHashBits, MostHashBits);
        Span<int> behind = stackalloc int[1 << (32 - shift)];
        int written = 0;
        int at = 0;
        while (at <= text.Length - ShortestMatch)
        {
            uint four = BinaryPrimitives.ReadUInt32LittleEndian(text[at..]);
            ref int last = ref behind[(int)((four * Spread) >> shift)];
            int before = last - 1;
            last = at + 1;
            if (before < 0 || at - before > Window || BinaryPrimitives.ReadUInt32LittleEndian(text[before..]) != four)
            {
                at += 1 + ((at - written) >> Patience);
                continue;
            }

            int back = Backwards(text, written, at, before);
            ReadOnlySpan<byte> rest = text[(at - back)..];
            int length = rest[..Math.Min(LongestMatch, rest.Length)].CommonPrefixLength(text[(before - back)..]);
            Put(ref to, text[written..(at - back)]);
            Match(ref to, length, at - before);
            written = at - back + length;
            Remember(text, Math.Max(at + 1, written - Remembered), written, behind, shift);
            at = written;
        }

        Put(ref to, text[written..]);
    }

    /// <returns>How many bytes before two equal places are equal too; so many that the match still reaches beyond the places.</returns>
    /// <param name="from">Not before here.</param>
    private static int Backwards(ReadOnlySpan<byte> text, int from, int at, int before)
    {
        int most = Math.Min(Math.Min(at - from, before), LongestMatch - ShortestMatch);
        int back = 0;
        while (back < most && text[at - back - 1] == text[before - back - 1])
        {
            back++;
        }

        return back;
    }

    /// <param name="behind">By hash: the position behind the one where four such bytes were seen last; 0 for never.</param>
    private static void Remember(ReadOnlySpan<byte> text, int from, int to, Span<int> behind, int shift)
    {
        for (int at = from; at < Math.Min(to, text.Length - ShortestMatch + 1); at++)
        {
            behind[(int)((BinaryPrimitives.ReadUInt32LittleEndian(text[at..]) * Spread) >> shift)] = at + 1;
        }
    }

    /// <summary>Four at once as long as they are ASCII, whose codes have eight bits.</summary>
    private static void Put(ref BitWriter to, ReadOnlySpan<byte> literals)
    {
        int at = 0;
        while (at < literals.Length)
        {
            ReadOnlySpan<byte> next = literals[at..];
            if (next.Length >= sizeof(uint) && (BinaryPrimitives.ReadUInt32LittleEndian(next) & 0x8080_8080) == 0)
            {
                to.Put(Literals[next[0]].Code | ((uint)Literals[next[1]].Code << 8) | ((uint)Literals[next[2]].Code << 16) | ((uint)Literals[next[3]].Code << 24), 32);
                at += sizeof(uint);
            }
            else
            {
                Put(ref to, literals[at++]);
            }
        }
    }

    private static void Match(ref BitWriter to, int length, int distance)
    {
        (ushort symbol, byte extra, byte value) = Lengths[length];
        Put(ref to, symbol);
        to.Put(value, extra);
        int from = distance - 1;
        int bits = from < 4 ? 0 : BitOperations.Log2((uint)from) - 1;
        int code = from < 4 ? from : (2 * bits) + (from >> bits);
        to.Put(Distances[code], 5);
        to.Put((uint)(from & ((1 << bits) - 1)), bits);
    }

    private static void Put(ref BitWriter to, int symbol)
    {
        (ushort code, byte bits) = Literals[symbol];
        to.Put(code, bits);
    }

    private static (ushort Code, byte Bits) Literal(int symbol) => symbol switch
    {
        < 144 => (Reversed((uint)(0x30 + symbol), 8), 8),
        < 256 => (Reversed((uint)(0x190 + symbol - 144), 9), 9),
        < 280 => (Reversed((uint)(symbol - 256), 7), 7),
        _ => (Reversed((uint)(0xC0 + symbol - 280), 8), 8),
    };

    private static (ushort Symbol, byte Extra, byte Value) Length(int length)
    {
        int from = length - 3;
        if (from < 8 || length == LongestMatch)
        {
            return length == LongestMatch ? ((ushort)285, (byte)0, (byte)0) : ((ushort)(257 + Math.Max(0, from)), (byte)0, (byte)0);
        }

        int extra = BitOperations.Log2((uint)from) - 2;
        return ((ushort)(257 + (4 * extra) + (from >> extra)), (byte)extra, (byte)(from & ((1 << extra) - 1)));
    }

    /// <summary>Codes are written from their highest bit on, everything else from the lowest (section 3.1.1).</summary>
    private static ushort Reversed(uint code, int bits)
    {
        uint reversed = 0;
        for (int bit = 0; bit < bits; bit++)
        {
            reversed |= ((code >> bit) & 1) << (bits - 1 - bit);
        }

        return (ushort)reversed;
    }

    private ref struct BitWriter(Span<byte> room)
    {
        private readonly Span<byte> _room = room;
        private ulong _bits;
        private int _count;
        private int _at;

        /// <param name="count">At most 32.</param>
        public void Put(uint bits, int count)
        {
            _bits |= (ulong)bits << _count;
            _count += count;
            if (_count >= 32)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(_room[_at..], (uint)_bits);
                _at += sizeof(uint);
                _bits >>= 32;
                _count -= 32;
            }
        }

        /// <returns>Bytes written, the last one filled up with zeros.</returns>
        public int Align()
        {
            for (; _count > 0; _count -= 8, _bits >>= 8)
            {
                _room[_at++] = (byte)_bits;
            }

            return _at;
        }
    }
}
