using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>Counts words as Word does: what stands between spaces, and each Chinese character.</summary>
internal sealed class WordCount
{
    private bool _inWord;

    public long Words { get; set; }

    /// <param name="text">UTF-8; a word may go on in the next text.</param>
    public void Add(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            int other = text.IndexOfAnyInRange((byte)0x80, byte.MaxValue);
            AddAscii(other < 0 ? text : text[..other]);
            text = other < 0 ? [] : AddOthers(text[other..]);
        }
    }

    /// <summary>A paragraph, a line or a cell is over: what comes begins a word.</summary>
    public void Break() => _inWord = false;

    /// <summary>A bit for each of sixteen characters at once; a word begins at a bit that has none before it.</summary>
    private void AddAscii(ReadOnlySpan<byte> text)
    {
        uint before = _inWord ? 1u : 0;
        for (; text.Length >= Vector128<byte>.Count; text = text[Vector128<byte>.Count..])
        {
            uint within = Vector128.GreaterThan(Vector128.Create(text), Vector128.Create((byte)' ')).ExtractMostSignificantBits();
            Words += BitOperations.PopCount(within & ~((within << 1) | before));
            before = within >> (Vector128<byte>.Count - 1);
        }

        foreach (byte c in text)
        {
            uint within = c > ' ' ? 1u : 0;
            Words += within & ~before;
            before = within;
        }

        _inWord = before != 0;
    }

    /// <returns>What follows, from the next ASCII character on.</returns>
    private ReadOnlySpan<byte> AddOthers(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && text[0] >= 0x80)
        {
            _ = Rune.DecodeFromUtf8(text, out Rune character, out int length);
            bool ideograph = character.Value is >= 0x2E80 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF;
            bool within = !ideograph && !Rune.IsWhiteSpace(character);
            Words += ideograph || (within && !_inWord) ? 1 : 0;
            _inWord = within;
            text = text[length..];
        }

        return text;
    }
}
