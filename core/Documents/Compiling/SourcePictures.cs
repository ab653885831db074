using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>The pictures of one master that are shown; the drawing around each is made anew.</summary>
/// <param name="index">Of the master; numbers of drawings are made from it.</param>
internal sealed class SourcePictures(PackagePictures pictures, int index)
{
    private readonly Dictionary<string, UsedPicture> _used = new(StringComparer.Ordinal);
    private readonly MarkupIds _ids = new(new NumberSource(CompilationChapter.FirstBookmark(index)));

    public IReadOnlyCollection<UsedPicture> Used => _used.Values;

    /// <returns>The drawing as markup; null when it is no picture that may be kept.</returns>
    public byte[]? Of(XElement drawing)
    {
        string embedded = "";
        Picture? picture = DrawingReader.Of(drawing, id => pictures.Of(embedded = id));
        if (picture is null || pictures.Of(embedded) is not { } file)
        {
            return null;
        }

        if (!_used.TryGetValue(embedded, out UsedPicture? used))
        {
            string part = MediaTable.PartOf(file);
            _used.Add(embedded, used = new UsedPicture(embedded, "P" + Path.GetFileNameWithoutExtension(part), part));
        }

        XElement made = Drawing.Of(picture, used.Id, PageLayout.TextWidth, _ids);
        return Encoding.UTF8.GetBytes(made.ToString(SaveOptions.DisableFormatting));
    }
}
