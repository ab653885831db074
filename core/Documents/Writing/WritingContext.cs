using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>What every builder needs: the language, its texts, and the tables of the document being written.</summary>
internal sealed record WritingContext(Voice Voice, TextsInLanguage Texts, LinkTable Links, ListTable Lists, MarkupIds Ids)
{
    /// <param name="textLanguage">The language of an author.</param>
    public WritingContext Speaking(string textLanguage) => this with { Voice = Voice with { Text = textLanguage } };
}
