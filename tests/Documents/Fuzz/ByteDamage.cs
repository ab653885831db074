namespace OfficeIntegration.Tests.Documents.Fuzz;

/// <summary>Damage a container takes on the way, and damage somebody does to it.</summary>
internal static class ByteDamage
{
    private static readonly uint[] Telling = [0, 1, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF, 30, 46];

    private static readonly byte[][] Intruders =
    [
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"u8.ToArray(), "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">"u8.ToArray(),
        "&b;"u8.ToArray(), "&#0;"u8.ToArray(), "&#xD800;"u8.ToArray(), "<![CDATA["u8.ToArray(), "]]>"u8.ToArray(), "<!--"u8.ToArray(), "<?xml version=\"1.0\" encoding=\"utf-16\"?>"u8.ToArray(),
        " xmlns:w=\"\""u8.ToArray(), "</pkg:part>"u8.ToArray(), "<pkg:part pkg:name=\"/word/document.xml\" pkg:contentType=\"\">"u8.ToArray(), [0], [0xFE, 0xFF], [0xC0, 0xAF], "PK\u0003\u0004"u8.ToArray(),
    ];

    public static byte[] Of(Specimen specimen, Specimen other, Random random) => random.Next(6) switch
    {
        0 => Truncated(specimen.Bytes, random),
        1 => Spliced(specimen.Bytes, other.Bytes, random),
        2 => Repeated(specimen.Bytes, random),
        3 or 4 => HeaderChanged(specimen.Bytes, random),
        _ => Flipped(specimen.Bytes, random),
    };

    /// <summary>Damage to a document as one XML file: bytes get lost, doubled and changed, and something is put in that means more than text.</summary>
    public static byte[] OfFlat(Specimen specimen, Specimen other, Random random) => random.Next(6) switch
    {
        0 => Truncated(specimen.Flat, random),
        1 => Spliced(specimen.Flat, other.Flat, random),
        2 => Repeated(specimen.Flat, random),
        3 or 4 => Intruded(specimen.Flat, random),
        _ => Flipped(specimen.Flat, random),
    };

    private static byte[] Intruded(byte[] bytes, Random random)
    {
        int at = random.Next(3) == 0 ? 0 : random.Next(bytes.Length);
        return [.. bytes[..at], .. Intruders[random.Next(Intruders.Length)], .. bytes[at..]];
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        for (int count = random.Next(1, 12); count > 0; count--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return damaged;
    }

    private static byte[] Truncated(byte[] bytes, Random random) => random.Next(2) == 0 ? bytes[..random.Next(1, bytes.Length)] : bytes[random.Next(1, bytes.Length)..];

    /// <summary>The beginning of one document and the end of another.</summary>
    private static byte[] Spliced(byte[] bytes, byte[] other, Random random) => [.. bytes[..random.Next(bytes.Length)], .. other[random.Next(other.Length)..]];

    private static byte[] Repeated(byte[] bytes, Random random)
    {
        int from = random.Next(bytes.Length);
        byte[] chunk = bytes[from..Math.Min(bytes.Length, from + random.Next(1, 4_000))];
        int times = random.Next(1, 20);
        return [.. bytes[..from], .. Enumerable.Repeat(chunk, times).SelectMany(piece => piece), .. bytes[from..]];
    }

    /// <summary>A number in one of the headers becomes another, often one at the edge of what it can be.</summary>
    private static byte[] HeaderChanged(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        int[] headers = [.. Enumerable.Range(0, bytes.Length - 4).Where(at => bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] is 1 or 3 or 5 or 6 && bytes[at + 3] == bytes[at + 2] + 1)];
        for (int count = random.Next(1, 4); count > 0 && headers.Length > 0; count--)
        {
            int at = headers[random.Next(headers.Length)] + random.Next(4, 46);
            uint value = random.Next(3) == 0 ? (uint)random.Next() : Telling[random.Next(Telling.Length)];
            byte[] number = random.Next(2) == 0 ? BitConverter.GetBytes(value) : BitConverter.GetBytes((ushort)value);
            number.AsSpan(0, Math.Min(number.Length, Math.Max(0, damaged.Length - at))).CopyTo(damaged.AsSpan(Math.Min(at, damaged.Length)));
        }

        return damaged;
    }
}
