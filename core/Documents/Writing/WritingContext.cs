using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// What every builder needs: the language, its texts, and what blocks need besides themselves. With tables of its own an
/// answer can be written apart: what it needs is then exactly what they hold.
/// </summary>
internal sealed record WritingContext(
    Voice Voice, TextsInLanguage Texts, LinkTable Links, ListTable Lists, MarkupIds Ids, NoteTable Notes, MediaTable Media)
{
    /// <summary>For a document, or a piece of one, in a language.</summary>
    /// <param name="pictures">By SHA-256: what answers may refer to; null for none.</param>
    public static WritingContext In(string language, NumberSource numbers, IReadOnlyDictionary<string, PictureFile>? pictures = null) => new(
        Voice.Of(language), DocumentTexts.In(language), new LinkTable(numbers), new ListTable(numbers), new MarkupIds(numbers), new NoteTable(numbers), new MediaTable(numbers, pictures));

    /// <summary>The same language and numbers, with tables of its own.</summary>
    public WritingContext Apart() => In(Voice.Document, Ids.Numbers);

    /// <param name="textLanguage">The language of an author.</param>
    public WritingContext Speaking(string textLanguage) => this with { Voice = Voice with { Text = textLanguage } };

    /// <summary>Reads what was written here, as it will be read when it comes back.</summary>
    public ReadingContext Reading(XDocument? styles) => new(styles, Lists.Xml, Links.Relationships, Voice.Document, Notes.Xml)
    {
        NoteLinks = ReadingContext.LinksOf("footnote", Notes.Links.Relationships).ToDictionary(),
        Picture = Media.Find,
    };
}
