using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// The pictures a document shows; one part and one relationship each, however often it is shown. A picture always has
/// the same id and part name, so that blocks written apart can be put side by side.
/// </summary>
/// <param name="pictures">By SHA-256: what answers may refer to; null for none.</param>
internal sealed class MediaTable(IReadOnlyDictionary<string, PictureFile>? pictures = null)
{
    private const int HashDigits = 16;

    private readonly Dictionary<string, PictureFile> _used = new(StringComparer.Ordinal);

    /// <summary>Those the blocks written so far show.</summary>
    public IReadOnlyCollection<PictureFile> Files => _used.Values;

    public IEnumerable<Relationship> Relationships => _used.Select(entry => new Relationship(entry.Key, Relationship.Image, PartOf(entry.Value), false));

    /// <param name="package">A document that is written on; its pictures keep their ids.</param>
    /// <param name="pictures">By SHA-256: what new answers may refer to; null for none.</param>
    public static MediaTable Of(WordPackage package, IReadOnlyDictionary<string, PictureFile>? pictures)
    {
        var table = new MediaTable(pictures);
        var standing = new PackagePictures(package);
        foreach (string id in standing.Ids)
        {
            if (standing.Of(id) is { } file)
            {
                table._used.TryAdd(id, file);
            }
        }

        return table;
    }

    /// <summary>A table that shows nothing yet and can show the same.</summary>
    public MediaTable Empty() => new(pictures);

    /// <summary>Where the bytes of a picture stand in the package.</summary>
    public static string PartOf(PictureFile file) => $"word/media/{Name(file)}.{(file.Kind == PictureKind.Png ? "png" : "jpeg")}";

    /// <returns><c>P</c> and the beginning of the picture's SHA-256; null when its bytes are not to be had.</returns>
    public string? IdOf(Picture picture) => pictures?.GetValueOrDefault(picture.Sha256) is { } file ? IdOf(file) : null;

    public string IdOf(PictureFile file)
    {
        string id = Name(file);
        _used.TryAdd(id, file);
        return id;
    }

    /// <returns>The picture a relationship of the document leads to; null for any other.</returns>
    public PictureFile? Find(string relationshipId) => _used.GetValueOrDefault(relationshipId);

    private static string Name(PictureFile file) => "P" + file.Sha256[..HashDigits];
}
