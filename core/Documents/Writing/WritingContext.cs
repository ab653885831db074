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

    /// <summary>
    /// For blocks that are written apart, to be put beside others later: nothing is shared but the pictures that can be
    /// had, ids of links and media are the same everywhere, and those that are counted begin above what is taken.
    /// </summary>
    /// <param name="lastList">As <see cref="ListTable(int)"/> takes it.</param>
    /// <param name="lastNote">As <see cref="NoteTable(int)"/> takes it.</param>
    public WritingContext Apart(MarkupIds ids, int lastList = ListTable.BulletNumber, int lastNote = 0) =>
        this with { Links = new LinkTable([]), Lists = new ListTable(lastList), Ids = ids, Notes = new NoteTable(lastNote), Media = Media.Empty() };

    /// <summary>Reads what was written here, as it will be read when it comes back.</summary>
    public ReadingContext Reading(XDocument? styles) => new(styles, Lists.Xml, Links.Relationships, Voice.Document, Notes.Xml)
    {
        NoteLinks = ReadingContext.LinksOf("footnote", Notes.Links.Relationships).ToDictionary(),
        Picture = Media.Find,
    };
}
