using System.Buffers;
using System.Buffers.Binary;

namespace OfficeIntegration.Core.Documents.Pictures;

/// <summary>
/// Reads a JPEG (ITU-T T.81, annex B) from SOI to EOI and writes it again: tables, frame, scans, the JFIF header without
/// its thumbnail, and Adobe's colour transform. Camera data, places, profiles, comments and everything behind EOI stay
/// behind.
/// </summary>
internal ref struct JpegFile
{
    private const byte Sof0 = 0xC0, Sof1 = 0xC1, Sof2 = 0xC2, Dht = 0xC4, Soi = 0xD8, Eoi = 0xD9, Sos = 0xDA, Dqt = 0xDB, Dri = 0xDD, App0 = 0xE0, App14 = 0xEE, App15 = 0xEF, Com = 0xFE;
    private const int JfifLength = 14;

    private readonly ReadOnlySpan<byte> _file;
    private readonly ArrayBufferWriter<byte> _output = new();
    private int _at = 2;
    private int _width;
    private int _height;
    private int _scans;

    private JpegFile(ReadOnlySpan<byte> file) => _file = file;

    /// <returns>Null when it is no JPEG, or not one that follows the standard.</returns>
    public static RewrittenPicture? Rewritten(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != 0xFF || file[1] != Soi)
        {
            return null;
        }

        var jpeg = new JpegFile(file);
        return jpeg.Read() ? new RewrittenPicture(jpeg._width, jpeg._height, jpeg._output.WrittenSpan.ToArray()) : null;
    }

    private bool Read()
    {
        Write(Soi);
        while (Marker() is { } marker)
        {
            if (marker == Eoi)
            {
                Write(Eoi);
                return _scans > 0;
            }

            if (!TrySegment(out ReadOnlySpan<byte> content) || !Take(marker, content))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A marker, before which any number of bytes 0xFF may stand.</summary>
    private byte? Marker()
    {
        if (_at >= _file.Length || _file[_at] != 0xFF)
        {
            return null;
        }

        while (_at < _file.Length && _file[_at] == 0xFF)
        {
            _at++;
        }

        return _at < _file.Length ? _file[_at++] : null;
    }

    private bool TrySegment(out ReadOnlySpan<byte> content)
    {
        content = default;
        int length = _at + 2 <= _file.Length ? BinaryPrimitives.ReadUInt16BigEndian(_file[_at..]) : 0;
        if (length < 2 || _at + length > _file.Length)
        {
            return false;
        }

        content = _file.Slice(_at + 2, length - 2);
        _at += length;
        return true;
    }

    /// <returns>False when the segment may not be there; one that is left behind is no error.</returns>
    private bool Take(byte marker, ReadOnlySpan<byte> content)
    {
        switch (marker)
        {
            case Sof0 or Sof1 or Sof2:
                return Frame(content) && Keep(marker, content);
            case Dht or Dqt:
                return content.Length > 0 && Keep(marker, content);
            case Dri:
                return content.Length == 2 && Keep(marker, content);
            case Sos:
                return _width > 0 && content.Length >= 6 && Keep(marker, content) && Scan();
            case App0:
                return !content.StartsWith("JFIF\0"u8) || content.Length < JfifLength || Keep(marker, [.. content[..(JfifLength - 2)], 0, 0]);
            case App14:
                return !content.StartsWith("Adobe"u8) || content.Length != 12 || Keep(marker, content);
            default:
                return marker is > App0 and <= App15 or Com;
        }
    }

    /// <summary>Eight bits deep; grey, colour or four inks; one frame only.</summary>
    private bool Frame(ReadOnlySpan<byte> content)
    {
        if (_width > 0 || content.Length < 6 || content[0] != 8 || content[5] is not (1 or 3 or 4) || content.Length != 6 + (3 * content[5]))
        {
            return false;
        }

        _height = BinaryPrimitives.ReadUInt16BigEndian(content[1..]);
        _width = BinaryPrimitives.ReadUInt16BigEndian(content[3..]);
        return PictureFiles.IsBounded(_width, _height);
    }

    /// <summary>Coded data goes on to the next marker that is neither a stuffed byte nor a restart.</summary>
    private bool Scan()
    {
        int from = _at;
        while (_at + 1 < _file.Length && (_file[_at] != 0xFF || _file[_at + 1] is 0 or (>= 0xD0 and <= 0xD7)))
        {
            _at += _file[_at] == 0xFF ? 2 : 1;
        }

        _scans++;
        _output.Write(_file[from.._at]);
        return _at > from && _at + 1 < _file.Length;
    }

    private readonly bool Keep(byte marker, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        Write(marker);
        _output.Write(length);
        _output.Write(content);
        return true;
    }

    private readonly void Write(byte marker) => _output.Write((ReadOnlySpan<byte>)[0xFF, marker]);
}
