using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>The uppermost table of a version: which parts the package has and what the body is made of.</summary>
/// <param name="Whole">Parts that stand by themselves; the first ones come first in the package.</param>
/// <param name="Media">Pictures, each once.</param>
/// <param name="Regions">In the order of the document.</param>
internal sealed record VersionTable(
    string AssessmentId,
    int Version,
    string Language,
    IReadOnlyList<WholePart> Whole,
    IReadOnlyList<WovenPart> Woven,
    IReadOnlyList<WholePart> Media,
    IReadOnlyList<Region> Regions)
{
    private const int Format = 1;

    /// <summary>About as many as a region with answers takes, and what is not in regions.</summary>
    private const int BytesOfRegion = 200, BytesAround = 2_048;

    private static readonly int Lanes = Enum.GetValues<Lane>().Length;

    /// <summary>For the store.</summary>
    public ReadOnlyMemory<byte> Bytes()
    {
        var to = new PieceWriter(BytesAround + (BytesOfRegion * Regions.Count));
        Write(to);
        return to.Written;
    }

    private void Write(PieceWriter to)
    {
        to.Number(Format);
        to.Text(AssessmentId);
        to.Number(Version);
        to.Text(Language);
        Write(Whole, to);
        to.Number(Woven.Count);
        foreach (WovenPart part in Woven)
        {
            to.Text(part.Name);
            to.Number(part.Lanes.Count);
            foreach (Lane lane in part.Lanes)
            {
                to.Number((int)lane);
            }

            to.Segment(part.Before, part.Before.At);
            to.Segment(part.After, part.After.At);
        }

        Write(Media, to);
        to.Number(Regions.Count);
        foreach (Region region in Regions)
        {
            Write(region, to);
        }
    }

    /// <exception cref="InvalidDataException">No such table, or of a later format.</exception>
    public static VersionTable Read(ReadOnlySpan<byte> bytes)
    {
        var from = new PieceReader(bytes);
        if (from.Int() != Format)
        {
            throw new InvalidDataException("The table of this version is in a format this product does not know.");
        }

        return new VersionTable(from.Text(), from.Int(), from.Text(), ReadWhole(ref from), ReadWoven(ref from), ReadWhole(ref from), ReadRegions(ref from));
    }

    private static void Write(IReadOnlyList<WholePart> parts, PieceWriter to)
    {
        to.Number(parts.Count);
        foreach (WholePart part in parts)
        {
            to.Text(part.Name);
            to.Segment(part.Content, part.Content.At);
        }
    }

    private static WholePart[] ReadWhole(ref PieceReader from)
    {
        var parts = new WholePart[from.Int()];
        for (int index = 0; index < parts.Length; index++)
        {
            parts[index] = new WholePart(from.Text(), from.Segment());
        }

        return parts;
    }

    private static WovenPart[] ReadWoven(ref PieceReader from)
    {
        var parts = new WovenPart[from.Int()];
        for (int index = 0; index < parts.Length; index++)
        {
            string name = from.Text();
            var lanes = new Lane[from.Int()];
            for (int lane = 0; lane < lanes.Length; lane++)
            {
                lanes[lane] = (Lane)from.Int();
            }

            parts[index] = new WovenPart(name, lanes, from.Segment(), from.Segment());
        }

        return parts;
    }

    private static void Write(Region region, PieceWriter to)
    {
        to.Text(region.Name);
        to.Number(region.IsItem ? 1 : 0);
        to.Place(region.Node);
        to.Hash(region.Hash);
        to.Digest(region.Digest);
        to.Number(region.Answers);
        to.Number((int)region.Marking);
        to.Fixed(region.Status);
        to.Number(region.Conflicts);
        to.Texts(region.Media);
        int used = UsedLanes(region);
        to.Number(used);
        for (int lane = 0; lane < Lanes; lane++)
        {
            if ((used & (1 << lane)) != 0)
            {
                to.Sum(region.Sums[lane]);
            }
        }
    }

    /// <returns>A bit for each.</returns>
    private static int UsedLanes(Region region)
    {
        int used = 0;
        for (int lane = 0; lane < Lanes; lane++)
        {
            used |= region.Sums[lane].Packed > 0 ? 1 << lane : 0;
        }

        return used;
    }

    private static Region[] ReadRegions(ref PieceReader from)
    {
        var regions = new Region[from.Int()];
        for (int index = 0; index < regions.Length; index++)
        {
            regions[index] = ReadRegion(ref from);
        }

        return regions;
    }

    private static Region ReadRegion(ref PieceReader from)
    {
        string name = from.Text();
        bool isItem = from.Int() == 1;
        PieceRef node = from.Place();
        UInt128 hash = from.Hash();
        RegionDigest digest = from.Digest();
        int answers = from.Int();
        var marking = (Marking)from.Int();
        ulong status = from.FixedLong();
        int conflicts = from.Int();
        string[] media = from.Texts();
        int used = from.Int();
        var sums = new SegmentSum[Lanes];
        for (int lane = 0; lane < Lanes; lane++)
        {
            sums[lane] = (used & (1 << lane)) != 0 ? from.Sum() : SegmentSum.Nothing;
        }

        return new Region(name, isItem, node, hash, sums, digest, answers, marking, status, conflicts, media);
    }
}
