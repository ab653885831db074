using OfficeIntegration.Benchmarks.Baselines;
using OfficeIntegration.Benchmarks.Measuring;

namespace OfficeIntegration.Benchmarks.Contests;

/// <summary>One benchmark at one size: the same job by this product, by the baselines and by the Open XML SDK.</summary>
/// <param name="Size">Null when the benchmark has one size.</param>
internal sealed record Contest(string Name, int? Size, Subject Ours, Subject Repack, Subject Pass, Subject Dom)
{
    /// <summary>Baselines over the documents our side makes, so that the content is the same.</summary>
    /// <param name="documents">What a and b take apart and put together.</param>
    public static Contest Over(string name, int? size, IReadOnlyList<byte[]> documents, Action<Stream> ours, Action<Stream> dom) => new(
        name,
        size,
        new Subject("ours", ours),
        new Subject("a  unpack, pack", output => Each(documents, output, Repacking.Plain)),
        new Subject("b  a, read and write XML", output => Each(documents, output, Repacking.WithPass)),
        new Subject("c  Open XML SDK DOM", dom));

    public Figures Run(Effort effort, double? storedKb = null)
    {
        IReadOnlyList<Measurement> taken = Stopwatches.Take([Ours, Repack, Pass, Dom], effort);
        return new Figures(Name, Size, taken[0], taken[1], taken[2], taken[3], storedKb);
    }

    private static void Each(IReadOnlyList<byte[]> documents, Stream output, Action<byte[], Stream> repack)
    {
        foreach (byte[] document in documents)
        {
            repack(document, output);
        }
    }
}
