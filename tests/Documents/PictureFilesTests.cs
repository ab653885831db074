using System.Text;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Pictures;
using static OfficeIntegration.Tests.Documents.SamplePictures;

namespace OfficeIntegration.Tests.Documents;

public sealed class PictureFilesTests
{
    private static readonly byte[] Data = Chunk("IDAT", Deflated(Rows(8, 8, 3)));
    private static readonly byte[] End = Chunk("IEND");

    [Fact]
    public void TakeIn_CleanPictures_StayAsTheyAre()
    {
        Assert.Equal(Png, SamplePng.Bytes.ToArray());
        Assert.Equal(Jpeg, SampleJpeg.Bytes.ToArray());
        Assert.Equal((PictureKind.Png, 64, 40), (SamplePng.Kind, SamplePng.Width, SamplePng.Height));
        Assert.Equal((PictureKind.Jpeg, 24, 16), (SampleJpeg.Kind, SampleJpeg.Width, SampleJpeg.Height));
        Assert.Equal(SamplePng.Sha256, PictureFiles.TakeIn(SamplePng.Bytes)!.Sha256);
    }

    [Fact]
    public void TakeIn_PngWithMore_KeepsOnlyWhatShows()
    {
        byte[] scale = Chunk("pHYs", 0, 0, 14, 196, 0, 0, 14, 196, 1);
        byte[] gamma = Chunk("gAMA", 0, 0, 177, 143);
        byte[] full =
        [
            .. Signature, .. Header(8, 8), .. gamma, .. Chunk("tEXt", Encoding.ASCII.GetBytes("Author\0Somebody")), .. Chunk("eXIf", 1, 2, 3), .. scale,
            .. Chunk("iCCP", 1, 2, 3), .. Data, .. Chunk("tIME", 1, 2, 3, 4, 5, 6, 7), .. End, .. Encoding.ASCII.GetBytes("MZ, a program behind the picture"),
        ];

        PictureFile file = PictureFiles.TakeIn(full)!;

        Assert.Equal([.. Signature, .. Header(8, 8), .. gamma, .. scale, .. Data, .. End], file.Bytes.ToArray());
    }

    [Fact]
    public void TakeIn_JpegWithMore_KeepsOnlyWhatShows()
    {
        byte[] full =
        [
            .. Jpeg[..20], .. Segment(0xE1, Encoding.ASCII.GetBytes("Exif\0\0 latitude and longitude")), .. Segment(0xFE, Encoding.ASCII.GetBytes("a comment")),
            .. Segment(0xE2, Encoding.ASCII.GetBytes("ICC_PROFILE\0")), .. Jpeg[20..], .. Encoding.ASCII.GetBytes("PK\u0003\u0004 an archive behind the picture"),
        ];

        Assert.Equal(Jpeg, PictureFiles.TakeIn(full)!.Bytes.ToArray());
    }

    [Fact]
    public void TakeIn_JpegThumbnail_IsTakenOut()
    {
        byte[] thumb = [.. Jpeg[..2], .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]), .. Jpeg[20..]];

        Assert.Equal(Jpeg, PictureFiles.TakeIn(thumb)!.Bytes.ToArray());
    }

    public static TheoryData<string, byte[]> BadPngs => new()
    {
        { "nothing", [] },
        { "a signature only", Signature },
        { "no end", [.. Signature, .. Header(8, 8), .. Data] },
        { "no data", [.. Signature, .. Header(8, 8), .. End] },
        { "no header", [.. Signature, .. Data, .. End] },
        { "two headers", [.. Signature, .. Header(8, 8), .. Header(8, 8), .. Data, .. End] },
        { "a wrong sum", [.. Signature, .. Header(8, 8), .. Data[..^1], 0, .. End] },
        { "an unknown critical chunk", [.. Signature, .. Header(8, 8), .. Chunk("EVIL", 1), .. Data, .. End] },
        { "too little data", [.. Signature, .. Header(8, 9), .. Data, .. End] },
        { "too much data", [.. Signature, .. Header(8, 7), .. Data, .. End] },
        { "data that is no zlib stream", [.. Signature, .. Header(8, 8), .. Chunk("IDAT", 1, 2, 3, 4), .. End] },
        { "data in two places", [.. Signature, .. Header(8, 8), .. Data, .. Chunk("tEXt", 65), .. Data, .. End] },
        { "a palette that is missing", [.. Signature, .. Header(8, 8, colour: 3), .. Data, .. End] },
        { "a palette where none may be", [.. Signature, .. Header(8, 8, colour: 0), .. Chunk("PLTE", 1, 2, 3), .. Data, .. End] },
        { "a depth there is not", [.. Signature, .. Header(8, 8, depth: 7), .. Data, .. End] },
        { "no width", [.. Signature, .. Header(0, 8), .. Data, .. End] },
        { "a huge width", [.. Signature, .. Header(4_000_000_000, 8), .. Data, .. End] },
        { "too many pixels", [.. Signature, .. Header(20_000, 20_000), .. Data, .. End] },
        { "a length beyond the end", [.. Signature, .. Header(8, 8), 0x7F, 0xFF, 0xFF, 0xFF, .. Data[4..]] },
    };

    public static TheoryData<string, byte[]> BadJpegs => new()
    {
        { "a start only", Jpeg[..2] },
        { "no end", Jpeg[..^2] },
        { "cut in its tables", Jpeg[..100] },
        { "no scan", [.. Jpeg[..20], 0xFF, 0xD9] },
        { "a scan before the frame", [.. Jpeg[..20], .. Segment(0xDA, 1, 1, 0, 0, 63, 0), 1, 2, 3, 0xFF, 0xD9] },
        { "arithmetic coding", [.. Jpeg[..20], .. Segment(0xC9, 8, 0, 16, 0, 24, 1, 1, 17, 0), .. Jpeg[20..]] },
        { "two frames", [.. Jpeg[..20], .. Segment(0xC0, 8, 0, 16, 0, 24, 1, 1, 17, 0), .. Jpeg[20..]] },
        { "no height", [.. Jpeg[..20], .. Segment(0xC0, 8, 0, 0, 0, 24, 1, 1, 17, 0), 0xFF, 0xD9] },
        { "words between segments", [.. Jpeg[..20], 1, 2, 3, .. Jpeg[20..]] },
        { "a length of nothing", [.. Jpeg[..20], 0xFF, 0xDB, 0, 1, .. Jpeg[20..]] },
    };

    [Theory]
    [MemberData(nameof(BadPngs))]
    [MemberData(nameof(BadJpegs))]
    public void TakeIn_BadPicture_IsRefused(string what, byte[] bytes)
    {
        Assert.NotEmpty(what);
        Assert.Null(PictureFiles.TakeIn(bytes));
    }

    [Theory]
    [InlineData("GIF89a")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")]
    [InlineData("RIFF....WEBP")]
    [InlineData("BM")]
    public void TakeIn_OtherKinds_AreRefused(string start) => Assert.Null(PictureFiles.TakeIn(Encoding.ASCII.GetBytes(start.PadRight(200))));

    [Fact]
    public void TakeIn_PictureThatExpandsTooFar_IsRefusedQuickly()
    {
        byte[] bomb = [.. Signature, .. Header(16, 16), .. Chunk("IDAT", Deflated(new byte[200_000_000])), .. End];
        long before = GC.GetTotalAllocatedBytes(precise: true);

        Assert.Null(PictureFiles.TakeIn(bomb));

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 20_000_000);
    }

    [Fact]
    public void TakeIn_LargerThanAllowed_IsRefused() => Assert.Null(PictureFiles.TakeIn(new byte[DocumentLimits.MaxPictureBytes + 1]));

    [Fact]
    public void TakeIn_DamagedAnywhere_IsRefusedOrClean()
    {
        foreach (byte[] picture in (byte[][])[Png, Jpeg])
        {
            for (int seed = 0; seed < 2_000; seed++)
            {
                var random = new Random(seed);
                byte[] damaged = [.. picture];
                for (int count = random.Next(1, 6); count > 0; count--)
                {
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                }

                PictureFile? file = PictureFiles.TakeIn(damaged.AsMemory(0, random.Next(1, damaged.Length + 1)));
                Assert.True(file is null || PictureFiles.TakeIn(file.Bytes)!.Sha256 == file.Sha256, $"seed {seed}");
            }
        }
    }
}
