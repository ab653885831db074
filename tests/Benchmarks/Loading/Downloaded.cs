namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>A file and its tag.</summary>
internal sealed record Downloaded(byte[] File, string Tag)
{
    public Downloaded((byte[] File, string Tag) file)
        : this(file.File, file.Tag)
    {
    }
}
