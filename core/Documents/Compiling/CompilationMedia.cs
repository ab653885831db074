using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Writes the pictures of all masters, each once. Their bytes are not held while the masters pass: a master that has
/// pictures is opened again.
/// </summary>
internal sealed class CompilationMedia
{
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly List<(CompiledMaster Master, IReadOnlyList<UsedPicture> Pictures)> _waiting = [];

    /// <summary>Relationship ids and parts.</summary>
    public List<UsedPicture> All { get; } = [];

    public void Add(CompiledMaster master, IEnumerable<UsedPicture> pictures)
    {
        UsedPicture[] first = [.. pictures.Where(picture => _parts.Add(picture.Part))];
        if (first.Length > 0)
        {
            All.AddRange(first);
            _waiting.Add((master, first));
        }
    }

    /// <exception cref="InvalidOperationException">A master is not what it was when it was read.</exception>
    public void Write(StreamedZip zip)
    {
        foreach ((CompiledMaster master, IReadOnlyList<UsedPicture> pictures) in _waiting)
        {
            using SourceMaster source = SourceMaster.Open(master);
            foreach (UsedPicture picture in pictures)
            {
                PictureFile file = source.Pictures.Of(picture.SourceId) ?? throw new InvalidOperationException("A master was changed while it was being compiled.");
                zip.Put(picture.Part, file.Bytes.Span);
            }
        }
    }
}
