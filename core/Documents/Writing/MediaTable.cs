using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// The pictures a document, or a piece of one, shows; one relationship each, however often it is shown. A picture always
/// has the same part name, so that it stands in a document once.
/// </summary>
/// <param name="pictures">By SHA-256: what answers may refer to; null for none.</param>
internal sealed class MediaTable(NumberSource numbers, IReadOnlyDictionary<string, PictureFile>? pictures = null)
{
    private const string Folder = "word/media/";

    private readonly Dictionary<string, PictureFile> _used = new(StringComparer.Ordinal);

    /// <summary>Those the blocks written so far show.</summary>
    public IReadOnlyCollection<PictureFile> Files => _used.Values;

    public IEnumerable<Relationship> Relationships => _used.Select(entry => new Relationship(entry.Key, Relationship.Image, PartOf(entry.Value), false));

    /// <summary>Where the bytes of a picture stand in the package.</summary>
    public static string PartOf(PictureFile file) => $"{Folder}{file.Sha256}.{(file.Kind == PictureKind.Png ? "png" : "jpeg")}";

    /// <summary>The picture a part is, without its bytes; null when the part is none of ours.</summary>
    public static PictureFile? Named(string part) => part.StartsWith(Folder, StringComparison.Ordinal)
        ? new PictureFile(Path.GetFileNameWithoutExtension(part), part.EndsWith(".png", StringComparison.Ordinal) ? PictureKind.Png : PictureKind.Jpeg, 0, 0, default)
        : null;

    /// <returns>Null when its bytes are not to be had.</returns>
    public string? IdOf(Picture picture) => pictures?.GetValueOrDefault(picture.Sha256) is { } file ? IdOf(file) : null;

    /// <returns>An id no other picture of the assessment's documents has.</returns>
    public string IdOf(PictureFile file)
    {
        if (_used.FirstOrDefault(entry => entry.Value.Sha256 == file.Sha256).Key is { } known)
        {
            return known;
        }

        string id = "P" + numbers.NextId().ToString(System.Globalization.CultureInfo.InvariantCulture);
        _used.Add(id, file);
        return id;
    }

    /// <returns>The picture a relationship of the document leads to; null for any other.</returns>
    public PictureFile? Find(string relationshipId) => _used.GetValueOrDefault(relationshipId);
}
