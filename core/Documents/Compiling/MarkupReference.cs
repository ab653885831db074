using System.Buffers.Text;
using System.Text;
using System.Xml;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>References to characters (XML 1.0, sections 4.1 and 4.6); without a document type there are no others.</summary>
internal static class MarkupReference
{
    private const byte Ampersand = (byte)'&';

    /// <param name="text">Begins with a reference.</param>
    /// <returns>How many bytes the reference takes.</returns>
    /// <exception cref="XmlException">It is none, or its character is none XML may hold.</exception>
    public static int Read(ReadOnlySpan<byte> text, out Rune character)
    {
        int end = text[..Math.Min(text.Length, 16)].IndexOf((byte)';');
        character = end < 0 ? throw NoReference() : Character(text[1..end]);
        return end + 1;
    }

    /// <summary>The text with what its references stand for.</summary>
    public static void Resolve(ReadOnlySpan<byte> text, MarkupBuffer to)
    {
        Span<byte> character = stackalloc byte[4];
        for (int at = text.IndexOf(Ampersand); at >= 0; at = text.IndexOf(Ampersand))
        {
            to.Raw(text[..at]);
            text = text[(at + Read(text[at..], out Rune rune))..];
            to.Raw(character[..rune.EncodeToUtf8(character)]);
        }

        to.Raw(text);
    }

    private static Rune Character(ReadOnlySpan<byte> name)
    {
        if (name.StartsWith("#"u8))
        {
            return Numbered(name[1..]);
        }

        return new Rune(name switch
        {
            _ when name.SequenceEqual("amp"u8) => '&',
            _ when name.SequenceEqual("lt"u8) => '<',
            _ when name.SequenceEqual("gt"u8) => '>',
            _ when name.SequenceEqual("quot"u8) => '"',
            _ when name.SequenceEqual("apos"u8) => '\'',
            _ => throw NoReference(),
        });
    }

    private static Rune Numbered(ReadOnlySpan<byte> digits)
    {
        bool hexadecimal = digits.StartsWith("x"u8);
        ReadOnlySpan<byte> number = hexadecimal ? digits[1..] : digits;
        bool read = Utf8Parser.TryParse(number, out uint value, out int length, hexadecimal ? 'X' : 'D') && length == number.Length && number[0] != '+';
        return read && Rune.IsValid(value) && IsAllowed((int)value) ? new Rune(value) : throw NoReference();
    }

    private static bool IsAllowed(int character) => character is >= ' ' and not (0xFFFE or 0xFFFF) or '\t' or '\n' or '\r';

    private static XmlException NoReference() => new("A reference to no character.");
}
