using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Pictures;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>The pictures in a Word file, each taken in once, all together within <see cref="DocumentLimits"/>.</summary>
internal sealed class PackagePictures
{
    private readonly WordPackage _package;
    private readonly Dictionary<string, string> _partOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PictureFile?> _files = new(StringComparer.OrdinalIgnoreCase);
    private long _bytes;
    private long _pixels;

    public PackagePictures(WordPackage package)
    {
        _package = package;
        foreach (Relationship relationship in package.Relationships(package.MainPart).Where(relationship => !relationship.External && relationship.Type.EndsWith("/image", StringComparison.Ordinal)))
        {
            _partOfId.TryAdd(relationship.Id, relationship.Target);
        }
    }

    /// <summary>Relationships of the main part that lead to a picture.</summary>
    public IReadOnlyCollection<string> Ids => _partOfId.Keys;

    /// <summary>Those that were asked for and could be taken in.</summary>
    public IEnumerable<PictureFile> Taken => _files.Values.OfType<PictureFile>();

    /// <param name="relationshipId">Of the main part.</param>
    /// <returns>Null when there is no such picture, or none that may be kept.</returns>
    public PictureFile? Of(string relationshipId)
    {
        if (!_partOfId.TryGetValue(relationshipId, out string? part))
        {
            return null;
        }

        if (!_files.TryGetValue(part, out PictureFile? file))
        {
            _files.Add(part, file = TakeIn(part));
        }

        return file;
    }

    private PictureFile? TakeIn(string part)
    {
        if (_bytes > DocumentLimits.MaxDocumentPictureBytes || _pixels > DocumentLimits.MaxDocumentPicturePixels || _package.Bytes(part) is not { } bytes)
        {
            return null;
        }

        PictureFile? file = PictureFiles.TakeIn(bytes);
        _bytes += bytes.Length;
        _pixels += file is null ? 0 : (long)file.Width * file.Height;
        return _bytes > DocumentLimits.MaxDocumentPictureBytes ? null : file;
    }
}
