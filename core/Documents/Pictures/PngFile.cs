using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Pictures;

/// <summary>
/// Reads a PNG (W3C PNG, third edition) and writes it again: the critical chunks, and of the others those that change
/// how the pixels look (tRNS, sRGB, gAMA, pHYs). Text, times, colour profiles, animation and everything behind IEND stay
/// behind.
/// </summary>
internal sealed class PngFile
{
    private const int ChunkFrame = 12;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly ArrayBufferWriter<byte> _data = new();
    private readonly HashSet<string> _seen = [];
    private PngHeader? _header;
    private bool _dataEnded;

    /// <returns>Null when it is no PNG, or not one that follows the standard.</returns>
    public static RewrittenPicture? Rewritten(ReadOnlyMemory<byte> file) =>
        file.Span.StartsWith(Signature) && new PngFile() is var png && png.Read(file[Signature.Length..]) && png.IsWholeImage()
            ? new RewrittenPicture(png._header!.Width, png._header.Height, png._output.WrittenSpan.ToArray())
            : null;

    private bool Read(ReadOnlyMemory<byte> chunks)
    {
        _output.Write(Signature);
        while (chunks.Length >= ChunkFrame)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(chunks.Span);
            if (length > chunks.Length - ChunkFrame)
            {
                return false;
            }

            ReadOnlyMemory<byte> chunk = chunks[..(ChunkFrame + (int)length)];
            string type = Encoding.ASCII.GetString(chunk.Span[4..8]);
            if (!type.All(char.IsAsciiLetter) || !HasRightSum(chunk.Span) || !Take(type, chunk))
            {
                return false;
            }

            if (type == "IEND")
            {
                return true;
            }

            chunks = chunks[chunk.Length..];
        }

        return false;
    }

    private static bool HasRightSum(ReadOnlySpan<byte> chunk) => Crc32.Of(chunk[4..^4]) == BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]);

    /// <returns>False when the chunk may not be there; one that is left behind is no error.</returns>
    private bool Take(string type, ReadOnlyMemory<byte> chunk)
    {
        ReadOnlyMemory<byte> content = chunk[8..^4];
        bool first = _seen.Add(type);
        _dataEnded |= type != "IDAT" && _data.WrittenCount > 0;
        if (_header is null)
        {
            _header = type == "IHDR" ? PngHeader.Read(content.Span) : null;
            return _header is not null && Keep(chunk);
        }

        switch (type)
        {
            case "IDAT":
                _data.Write(content.Span);
                return !_dataEnded && HasPalette() && Keep(chunk);
            case "PLTE":
                return first && _data.WrittenCount == 0 && content.Length is > 0 and <= 768 && content.Length % 3 == 0 && _header.ColourType is not (0 or 4) && Keep(chunk);
            case "IEND":
                return content.Length == 0 && _data.WrittenCount > 0 && Keep(chunk);
            default:
                bool critical = char.IsAsciiLetterUpper(type[0]);
                return !critical && (!first || _data.WrittenCount > 0 || !Shows(type, content.Length) || Keep(chunk));
        }
    }

    private bool HasPalette() => _header!.ColourType != PngHeader.Palette || _seen.Contains("PLTE");

    private bool Shows(string type, int length) => type switch
    {
        "sRGB" => length == 1,
        "gAMA" => length == 4,
        "pHYs" => length == 9,
        "tRNS" => !_header!.HasAlpha && HasPalette() && length <= 256 && length > 0,
        _ => false,
    };

    private bool Keep(ReadOnlyMemory<byte> chunk)
    {
        _output.Write(chunk.Span);
        return true;
    }

    /// <summary>The data must inflate to exactly the picture; it is counted and not kept.</summary>
    private bool IsWholeImage()
    {
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(_data.WrittenSpan.ToArray()), CompressionMode.Decompress);
            byte[] buffer = new byte[81_920];
            long rest = _header!.DataLength;
            for (int read; (read = inflate.Read(buffer, 0, buffer.Length)) > 0 && rest >= 0;)
            {
                rest -= read;
            }

            return rest == 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
