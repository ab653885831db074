using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>One item of a section file: the official text, and the field in which the answer is typed.</summary>
internal static class SectionItemRegion
{
    /// <returns>A heading before the first item of each heading of the template, and the item.</returns>
    public static IEnumerable<XElement> Of(SectionItem item, SectionRequest request, WritingContext context)
    {
        Template template = request.Template;
        TemplateItem? asked = template.Find(item.Assignment.ItemKey);
        if (asked is null)
        {
            yield break;
        }

        TemplateLanguage language = template.In(context.Voice.Document);
        TemplateHeading heading = HeadingOf(template, asked);
        int index = request.Items.TakeWhile(other => other != item).Count();
        bool first = index == 0;
        if (first || !Belongs(heading, request.Items[index - 1].Assignment.ItemKey))
        {
            XElement line = Paragraphs.Line(StyleNames.Heading1, context.Voice, new Span(XmlText.Line(language.HeadingTitles[heading.Id])));
            yield return first ? Paragraphs.PageBreakBefore(line) : line;
        }

        var key = new AnswerKey(asked.Key, request.Stakeholder.Id);
        yield return ItemRegion.Frame(asked, template, language, context, [Answer(key, item.Answer, context)]);
    }

    private static TemplateHeading HeadingOf(Template template, TemplateItem item) => template.Headings.First(heading => Belongs(heading, item.Key));

    private static bool Belongs(TemplateHeading heading, string itemKey) => heading.Items.Any(item => item.Key == itemKey || item.Parts.Any(part => part.Key == itemKey));

    private static XElement Answer(AnswerKey key, RichText answer, WritingContext context)
    {
        XElement label = Controls.Block(
            context, CarrierNames.ByTag(key), context.Texts["section.answer"], ControlLock.Fixed,
            [Paragraphs.Line(CarrierNames.AnswerStyle(key.StakeholderId), context.Voice, new Span(context.Texts["section.answer"], new RunLook(StyleNames.Name)))]);
        bool empty = RichTextText.IsEmpty(answer);
        XElement field = Controls.Block(
            context, CarrierNames.BodyTag(key), context.Texts["section.answer"], ControlLock.Kept,
            empty ? [Placeholder(context)] : AnswerBlocks.Of(answer, context), placeholder: empty);
        return Controls.Block(
            context, CarrierNames.AnswerTag(key), context.Texts["section.answer"], ControlLock.Kept,
            Controls.Bookmarked(context, CarrierNames.AnswerBookmark(key), [label, field, Paragraphs.Empty(StyleNames.AnswerEnd, context.Voice)]));
    }

    private static XElement Placeholder(WritingContext context) =>
        Paragraphs.Line(StyleNames.AnswerField, context.Voice, new Span(context.Texts["section.placeholder"], new RunLook(StyleNames.PlaceholderText)));
}
