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
        string title = context.Texts["section.answer"];
        XElement label = Controls.Block(
            context, CarrierNames.ByTag(key), title, ControlLock.Fixed,
            [Paragraphs.Line(StyleNames.AnswerBy, context.Voice, new Span(title, new RunLook(StyleNames.Name)))]);
        return Controls.Region(
            context, Carrier.OfAnswer(key), title, ControlLock.Kept,
            [label, .. RichTextText.IsEmpty(answer) ? [Field(key, context)] : AnswerBlocks.Of(answer, context), Paragraphs.Empty(StyleNames.AnswerEnd, context.Voice)]);
    }

    private static XElement Field(AnswerKey key, WritingContext context)
    {
        XElement paragraph = Paragraphs.Empty(StyleNames.AnswerField, context.Voice);
        IEnumerable<XElement> runs = Runs.Of(context.Texts["section.placeholder"], context.Voice, context.Voice.DocumentRightToLeft, new RunLook(StyleNames.PlaceholderText));
        paragraph.Add(Controls.Placeholder(context, CarrierNames.BodyTag(key), context.Texts["section.answer"], runs));
        return paragraph;
    }
}
