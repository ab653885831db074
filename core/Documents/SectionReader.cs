using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents;

/// <summary>Reads a section file that somebody edited, in whatever editor.</summary>
public static class SectionReader
{
    /// <param name="upload">Read to its end, or to the limit.</param>
    /// <exception cref="DocumentRejectedException">The file is no section file of this product, or not one that may be opened.</exception>
    public static ReturnedSection Read(Stream upload)
    {
        WordPackage package = WordPackage.Open(upload);
        DocumentStamp stamp = StampParts.Read(package);
        if (stamp.Identity.Kind != DocumentKind.Section || stamp.Identity.StakeholderId is null)
        {
            throw new DocumentRejectedException(DocumentRejection.NotOurs, "A master, not a section file.");
        }

        var pictures = new PackagePictures(package);
        ReadingContext context = ReadingContext.Of(package, stamp.Identity.Language, pictures);
        SectionContent content = SectionContent.Read(new Flow(DocumentBody.Of(package), context), context, stamp);
        AnswerStamp[] stamps = [.. stamp.Answers.DistinctBy(answer => answer.Key.ItemKey)];
        ReturnedAnswer[] answers = [.. stamps.Where(answer => content.Answers.ContainsKey(answer.Key.ItemKey)).Select(answer => Returned(answer, content))];
        string[] missing = [.. stamps.Select(answer => answer.Key.ItemKey).Where(key => !content.Answers.ContainsKey(key))];
        return new ReturnedSection(stamp.Identity, answers, missing, [.. Unplaced(content, new TemplateLines(stamp)), .. Comments(package)], Shown(answers, pictures));
    }

    private static PictureFile[] Shown(ReturnedAnswer[] answers, PackagePictures pictures)
    {
        var shown = answers.SelectMany(answer => RichTextPictures.Of(answer.Answer)).Select(picture => picture.Sha256).ToHashSet();
        return [.. pictures.Taken.Where(file => shown.Contains(file.Sha256)).DistinctBy(file => file.Sha256)];
    }

    private static ReturnedAnswer Returned(AnswerStamp stamp, SectionContent content)
    {
        RichText answer = content.Answers[stamp.Key.ItemKey];
        return new ReturnedAnswer(stamp.Key.ItemKey, answer, stamp.Version, stamp.Digest, content.Evidence[stamp.Key.ItemKey]);
    }

    private static IEnumerable<UnplacedPiece> Unplaced(SectionContent content, TemplateLines template) =>
        [.. content.Outside.Where(piece => !template.IsPrinted(piece.Text)), .. content.Displaced];

    private static IEnumerable<UnplacedPiece> Comments(WordPackage package) => package.Related("comments")?.Root?.Elements(W + "comment")
        .Select(comment => $"{comment.Attr("author")}: {SectionContent.Squeezed(string.Join(' ', comment.Descendants(W + "t").Select(text => text.Value)))}")
        .Select(text => new UnplacedPiece(text, UnplacedPlace.Beside, null)) ?? [];
}
