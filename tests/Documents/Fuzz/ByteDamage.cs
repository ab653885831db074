namespace OfficeIntegration.Tests.Documents.Fuzz;

/// <summary>Damage a container takes on the way, and damage somebody does to it.</summary>
internal static class ByteDamage
{
    private static readonly uint[] Telling = [0, 1, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF, 30, 46];

    public static byte[] Of(Specimen specimen, Specimen other, Random random) => random.Next(6) switch
    {
        0 => Truncated(specimen.Bytes, random),
        1 => Spliced(specimen.Bytes, other.Bytes, random),
        2 => Repeated(specimen.Bytes, random),
        3 or 4 => HeaderChanged(specimen.Bytes, random),
        _ => Flipped(specimen.Bytes, random),
    };

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
