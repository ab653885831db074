using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Pictures;

namespace OfficeIntegration.Tests.Documents;

/// <summary>Small pictures, and the pieces to build bad ones of.</summary>
internal static class SamplePictures
{
    /// <summary>24 × 16 pixels of a gradient.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/"
        + "wAARCAAQABgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAAAAAAA//EABcRAQADAAAAAAAAAAAAAAAAAAATFGH/2gAMAwEAAhEDEQA/AJUmEmL0mEmIXtUjQZMF6TAvaRv/2Q==");

    public static byte[] Png { get; } = PngOf(64, 40, 1);

    public static PictureFile SamplePng { get; } = PictureFiles.TakeIn(Png)!;

    public static PictureFile SampleJpeg { get; } = PictureFiles.TakeIn(Jpeg)!;

    public static IReadOnlyDictionary<string, PictureFile> All { get; } = new[] { SamplePng, SampleJpeg }.ToDictionary(file => file.Sha256);

    public static Picture Shown(PictureFile file, string description) =>
        new(file.Sha256, file.Kind, file.Width, file.Height, 1_828_800, 1_143_000, description);

    /// <summary>Eight-bit RGB; another seed gives other colours.</summary>
    public static byte[] PngOf(int width, int height, int seed) =>
        [.. Signature, .. Header(width, height), .. Chunk("IDAT", Deflated(Rows(width, height, seed))), .. Chunk("IEND")];

    public static byte[] Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Header(long width, long height, byte depth = 8, byte colour = 2, byte interlace = 0)
    {
        byte[] data = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(data, (uint)width);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(4), (uint)height);
        (data[8], data[9], data[12]) = (depth, colour, interlace);
        return Chunk("IHDR", data);
    }

    public static byte[] Chunk(string type, params byte[] content)
    {
        byte[] chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(type).CopyTo(chunk, 4);
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Sum(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    /// <summary>A JPEG segment.</summary>
    public static byte[] Segment(byte marker, params byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    public static byte[] Deflated(byte[] content)
    {
        using var result = new MemoryStream();
        using (var deflate = new ZLibStream(result, CompressionLevel.Optimal))
        {
            deflate.Write(content);
        }

        return result.ToArray();
    }

    public static byte[] Rows(int width, int height, int seed)
    {
        byte[] rows = new byte[height * (1 + (3 * width))];
        for (int at = 0; at < rows.Length; at++)
        {
            rows[at] = at % (1 + (3 * width)) == 0 ? (byte)0 : (byte)((at * seed) >> 3);
        }

        return rows;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
            }
        }

        return ~crc;
    }
}
